import type { AlarmRow } from '../../contract/rows';
import { useDesk } from '../../lib/desk';
import { useTexts } from '../../lib/text/text';
import { Moment } from '../../ui/Times';
import { selectionOfSign, signsOf, useSignSource } from './fireSigns';
import { useTrail } from './useTrail';

/** The signs that confirm a fire, each leading to its alarm or case. */
export function FireSigns({ alarm }: { readonly alarm: AlarmRow }) {
  const { t, word } = useTexts();
  const select = useDesk((desk) => desk.select);
  const sourceName = useSignSource();
  const trail = useTrail(alarm);
  const signs = signsOf(trail.data ?? [], alarm.occurrence);
  return (
    <section className="card-part" data-testid="fire-signs">
      <h4>
        {t('signs.title')} <b>{signs.length === 0 ? '' : signs.length}</b>
      </h4>
      {trail.data === undefined ? (
        <p className="quiet">{trail.isError ? t('lifecycle.trailFailed') : t('app.loading')}</p>
      ) : signs.length === 0 ? (
        <p className="quiet">{t('signs.none')}</p>
      ) : (
        <ul className="near-rows">
          {signs.map((sign) => (
            <li key={`${sign.sign} ${sign.source}`}>
              <button
                type="button"
                data-testid="fire-sign"
                data-sign={sign.sign}
                onClick={() => select(selectionOfSign(sign), { moveMap: true })}
              >
                <b>{word('fireSign', sign.sign)}</b>
                <span className="clip near-name">{sourceName(sign)}</span>
                <Moment at={sign.seenAt} short />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
