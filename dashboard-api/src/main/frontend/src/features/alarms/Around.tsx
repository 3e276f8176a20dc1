import { useQuery } from '@tanstack/react-query';
import type { AlarmRow } from '../../contract/rows';
import type { HouseNear, Hydrant } from '../../contract/surroundings';
import { useDesk } from '../../lib/desk';
import { metricValue } from '../../lib/format';
import { useTexts } from '../../lib/text/text';
import { loadSurroundings } from '../../transport/commands';
import { Age } from '../../ui/Times';
import { WaterSign } from '../../ui/WaterSign';
import { DistanceStrip } from './DistanceStrip';

/** Pressures change; what was true when the card was opened need not be true for those on their way. */
const REFRESH_MILLIS = 30_000;

/** What lies around a fire: hydrants and whether they give water, houses at risk and the people in them. */
export function Around({ alarm }: { readonly alarm: AlarmRow }) {
  const { t } = useTexts();
  const around = useQuery({
    queryKey: ['surroundings', alarm.id],
    queryFn: ({ signal }) => loadSurroundings(alarm.id, signal),
    refetchInterval: REFRESH_MILLIS,
  });
  const near = around.data;
  return (
    <section className="card-part" data-testid="around" aria-label={t('around.title')}>
      <h4>{t('around.title')}</h4>
      {near === undefined ? (
        <p className="quiet">{around.isError ? t('around.failed') : t('app.loading')}</p>
      ) : near.hydrants.length + near.houses.length === 0 ? (
        <p className="quiet">{t('around.none')}</p>
      ) : (
        <>
          {around.isError ? <p className="error-text">{t('around.failed')}</p> : null}
          <DistanceStrip around={near} />
          <h5>{t('around.hydrants')}</h5>
          {near.hydrants.length === 0 ? <p className="error-text">{t('around.noHydrants')}</p> : null}
          <ul className="near-rows near-hydrants">
            {near.hydrants.map((hydrant) => (
              <HydrantRow key={hydrant.id} hydrant={hydrant} />
            ))}
          </ul>
          <h5>
            {t('around.houses')} <b>{near.houses.length}</b>
            <span className="near-total" data-testid="around-people">
              {near.residents === null
                ? t('around.totalUnknown')
                : t('around.total', { count: near.residents })}
            </span>
          </h5>
          {near.houses.length === 0 ? <p className="quiet">{t('around.noHouses')}</p> : null}
          <ul className="near-rows near-houses">
            {near.houses.map((house) => (
              <HouseRow key={house.id} house={house} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function HydrantRow({ hydrant }: { readonly hydrant: Hydrant }) {
  const { t, name, language } = useTexts();
  const select = useDesk((desk) => desk.select);
  return (
    <li>
      <button
        type="button"
        data-testid="around-hydrant"
        data-water={hydrant.water}
        title={t('around.onMap', { name: name(hydrant.name) })}
        onClick={() => select({ type: 'device', id: hydrant.id }, { moveMap: true })}
      >
        <WaterSign water={hydrant.water} />
        <Distance metres={hydrant.metres} />
        <span className="clip near-name">{name(hydrant.name)}</span>
        <b className={`water-${hydrant.water}`}>{t(`around.water.${hydrant.water}`)}</b>
        <span className="near-value">
          {hydrant.pressure === null
            ? t('around.noPressure')
            : metricValue('pressure', hydrant.pressure, language)}
          {hydrant.at === null ? null : (
            <span className="quiet">
              {' '}
              <Age at={hydrant.at} />
            </span>
          )}
        </span>
      </button>
    </li>
  );
}

function HouseRow({ house }: { readonly house: HouseNear }) {
  const { t, name } = useTexts();
  const select = useDesk((desk) => desk.select);
  return (
    <li>
      <button
        type="button"
        data-testid="around-house"
        title={t('around.onMap', { name: name(house.name) })}
        onClick={() => select({ type: 'place', id: house.id }, { moveMap: true })}
      >
        <Distance metres={house.metres} />
        <span className="clip near-name">
          {name(house.name)}
          {house.group === null ? null : <span className="quiet"> · {house.group}</span>}
        </span>
        <span className="near-value">
          {house.residents === null
            ? t('around.peopleUnknown')
            : t('around.people', { count: house.residents })}
        </span>
      </button>
    </li>
  );
}

function Distance({ metres }: { readonly metres: number }) {
  const { t } = useTexts();
  return (
    <span className="near-metres">
      {metres === 0 ? t('around.here') : t('around.metres', { metres: Math.round(metres) })}
    </span>
  );
}
