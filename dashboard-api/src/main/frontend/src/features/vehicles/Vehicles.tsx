import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { shortId } from '../../contract/ids';
import { passages } from '../../contract/rest';
import { count } from '../../lib/format';
import { useRow } from '../../lib/live';
import { useTexts } from '../../lib/text/text';
import { ask } from '../../transport/http';
import { Panel } from '../../ui/Panel';
import { Age, Moment } from '../../ui/Times';
import { directionOf, vehiclesInside } from './model';
import './vehicles.css';

/** Passages shown at most. */
const SHOWN = 12;

/** Vehicles inside the area by gate counts, and the last passages with masked plates. */
export function Vehicles({ area }: { readonly area: string }) {
  const { t, name, language } = useTexts();
  const zone = useRow('zone', area);
  const vehicles = zone?.vehicles ?? null;
  const changedAt = vehicles?.at ?? 0;
  const list = useQuery({
    queryKey: ['passages'],
    queryFn: ({ signal }) => ask(`/passages?limit=${SHOWN}`, passages, { signal }),
  });
  const { refetch } = list;
  // The live view says that a vehicle passed; which one it was is asked for here, because it is personal data.
  useEffect(() => {
    if (changedAt > 0) {
      void refetch();
    }
  }, [changedAt, refetch]);
  const inside = vehiclesInside(vehicles);
  return (
    <Panel
      title={t('vehicles.title')}
      testId="vehicles"
      scrolls
      className="vehicles"
      count={vehicles?.at == null ? undefined : <Age at={vehicles.at} className="quiet" />}
    >
      <dl className="figures">
        <div>
          <dt>{t('vehicles.inside')}</dt>
          <dd data-testid="vehicles-inside" className="figure-main">
            {inside === null ? '?' : count(inside, language)}
          </dd>
        </div>
        <div>
          <dt>{t('vehicles.inToday')}</dt>
          <dd>{vehicles?.in == null ? '?' : count(vehicles.in, language)}</dd>
        </div>
        <div>
          <dt>{t('vehicles.outToday')}</dt>
          <dd>{vehicles?.out == null ? '?' : count(vehicles.out, language)}</dd>
        </div>
      </dl>
      {list.isError ? (
        <p className="pad error-text">{t('vehicles.failed')}</p>
      ) : (list.data?.items.length ?? 0) === 0 ? (
        <p className="pad quiet">{list.isPending ? t('app.loading') : t('vehicles.none')}</p>
      ) : (
        <ul className="passages" aria-label={t('vehicles.passages')}>
          {list.data?.items.slice(0, SHOWN).map((passage, index) => {
            const direction = directionOf(passage.direction);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: passages carry no id, and the list is replaced whole
              <li key={`${passage.at} ${passage.gate} ${index}`} data-testid="passage-row">
                <Moment at={passage.at} short />
                <span className={`passage-way way-${direction}`}>
                  <span aria-hidden="true">{{ in: '→', out: '←', through: '·' }[direction]}</span>{' '}
                  {t(`vehicles.direction.${direction}`)}
                </span>
                <span className="clip">{name(passage.gateName) || shortId(passage.gate)}</span>
                <span className="passage-plate">{passage.plateMasked ?? '—'}</span>
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
