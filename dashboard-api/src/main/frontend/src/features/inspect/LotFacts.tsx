import type { ReactNode } from 'react';
import { shortId } from '../../contract/ids';
import type { AlarmRow } from '../../contract/rows';
import { useRow, useRows } from '../../lib/live';
import { useTexts } from '../../lib/text/text';
import { Moment } from '../../ui/Times';
import { OpenCaseHere } from './PlaceFacts';

/** A car park: capacity, occupancy, who says so and since when. */
export function LotFacts({
  id,
  alarmCard,
}: {
  readonly id: string;
  readonly alarmCard: (alarm: AlarmRow) => ReactNode;
}) {
  const { t } = useTexts();
  const lot = useRow('lot', id);
  const alarms = useRows('alarm').filter(({ source }) => source.id === id);
  if (lot === undefined) {
    return <p className="pad quiet">{t('app.unknown')}</p>;
  }
  const free =
    lot.capacity === null || lot.occupied === null ? null : Math.max(0, lot.capacity - lot.occupied);
  return (
    <>
      <section className="inspect-part">
        <dl className="facts" data-testid="lot-facts">
          <dt>{t('cases.number')}</dt>
          <dd>{shortId(id)}</dd>
          <dt>{t('inspect.condition')}</dt>
          <dd>{t(`parking.${lot.state}`)}</dd>
          <dt>{t('parking.occupied')}</dt>
          <dd>
            {lot.occupied ?? '?'} / {lot.capacity ?? '?'}
          </dd>
          <dt>{t('parking.free')}</dt>
          <dd>{free ?? '?'}</dd>
          <dt>{t('inspect.last')}</dt>
          <dd>{lot.at === null ? t('inspect.never') : <Moment at={lot.at} />}</dd>
        </dl>
        <OpenCaseHere place={id} />
      </section>
      <section className="inspect-part">
        <h3>{t('inspect.alarms')}</h3>
        {alarms.length === 0 ? <p className="quiet">{t('inspect.noAlarms')}</p> : alarms.map(alarmCard)}
      </section>
    </>
  );
}
