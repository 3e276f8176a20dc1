import { shortId } from '../../contract/ids';
import type { AlarmRow } from '../../contract/rows';
import { useDesk } from '../../lib/desk';
import { useRows } from '../../lib/live';
import { useTexts } from '../../lib/text/text';
import { Age } from '../../ui/Times';

const SHOWN = 50;

/** The silent devices of a zone whose devices fell silent together. */
export function OutageMembers({ alarm }: { readonly alarm: AlarmRow }) {
  const { t, name, word } = useTexts();
  const select = useDesk((desk) => desk.select);
  const silent = useRows('device').filter(
    ({ zone, status }) => zone === alarm.source.id && status === 'silent',
  );
  return (
    <details className="outage-members" data-testid="outage-members">
      <summary data-count={silent.length}>{t('deviceMode.members', { count: silent.length })}</summary>
      <ul className="device-rows">
        {silent.slice(0, SHOWN).map((device) => (
          <li key={device.id}>
            <button
              type="button"
              title={name(device.name)}
              onClick={() => select({ type: 'device', id: device.id })}
            >
              <span />
              <span>{word('kind', device.kind)}</span>
              <span className="quiet clip">{shortId(device.id)}</span>
              <span className="stale">{t('status.silent')}</span>
              {device.silentSince === null ? <span /> : <Age at={device.silentSince} className="quiet" />}
            </button>
          </li>
        ))}
      </ul>
      {silent.length > SHOWN ? (
        <p className="quiet">{t('deviceMode.moreMembers', { count: silent.length - SHOWN })}</p>
      ) : null}
    </details>
  );
}
