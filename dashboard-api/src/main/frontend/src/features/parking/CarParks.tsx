import { useNow } from '../../lib/clock';
import { useDesk } from '../../lib/desk';
import { useRow, useRows } from '../../lib/live';
import { isStale } from '../../lib/staleness';
import { useTexts } from '../../lib/text/text';
import { Panel } from '../../ui/Panel';
import { Age } from '../../ui/Times';
import { freeInAll, type LotView, viewLots } from './model';
import './parking.css';

/** Car parks with their occupancy as bars and the free spaces as figures. */
export function CarParks() {
  const { t } = useTexts();
  const views = viewLots(useRows('lot'));
  const free = freeInAll(views);
  return (
    <Panel
      title={t('parking.title')}
      testId="car-parks"
      scrolls
      className="parking"
      count={free === null ? undefined : `${t('parking.total')} ${free}`}
    >
      {views.length === 0 ? (
        <p className="pad quiet">{t('parking.empty')}</p>
      ) : (
        <ul>
          {views.map((view) => (
            <Lot key={view.lot.id} view={view} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Lot({ view: { lot, share, free } }: { readonly view: LotView }) {
  const { t, name } = useTexts();
  const select = useDesk((desk) => desk.select);
  const device = useRow('device', lot.id);
  const stale = isStale(lot.at, device?.intervalSeconds ?? null, useNow(10_000));
  const capacity = lot.capacity ?? '?';
  const said =
    share === null
      ? t('parking.barUnknown', { name: name(lot.name), capacity })
      : t('parking.bar', { name: name(lot.name), occupied: lot.occupied ?? 0, capacity });
  return (
    <li
      className={`lot lot-${lot.state} ${stale ? 'stale' : ''}`}
      data-stale={stale}
      data-testid="lot-row"
      data-lot={lot.id}
    >
      <button type="button" onClick={() => select({ type: 'lot', id: lot.id }, { moveMap: true })}>
        <span className="clip">{name(lot.name)}</span>
        <svg className="lot-bar" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label={said}>
          <rect className="lot-bar-ground" width="100" height="10" />
          {share === null ? null : <rect className="lot-bar-share" width={share * 100} height="10" />}
        </svg>
        <span className="lot-count" aria-hidden="true">
          {share === null ? '?' : lot.occupied}/{capacity}
        </span>
        <span className="lot-state">
          {lot.state === 'ok' && free !== null ? `${t('parking.free')} ${free}` : t(`parking.${lot.state}`)}
        </span>
        {lot.at === null ? <span /> : <Age at={lot.at} className="quiet lot-age" />}
      </button>
    </li>
  );
}
