import type { Hydrant } from '../../contract/surroundings';
import { useDesk } from '../../lib/desk';
import { metricValue } from '../../lib/format';
import { useTexts } from '../../lib/text/text';
import { Age } from '../../ui/Times';
import { WaterSign } from '../../ui/WaterSign';

/** The nearest hydrants with their numbers on the map, and whether they give water. */
export function Water({ hydrants }: { readonly hydrants: readonly Hydrant[] }) {
  const { t, name, language } = useTexts();
  const select = useDesk((desk) => desk.select);
  return (
    <>
      <h4>{t('incident.hydrants')}</h4>
      {hydrants.length === 0 ? <p className="error-text">{t('incident.noHydrants')}</p> : null}
      <ol className="incident-list">
        {hydrants.map((hydrant, index) => (
          <li key={hydrant.id} data-testid="incident-hydrant" data-water={hydrant.water}>
            <span className="incident-number">{index + 1}</span>
            <WaterSign water={hydrant.water} />{' '}
            <button
              type="button"
              className="link"
              onClick={() => select({ type: 'device', id: hydrant.id }, { moveMap: true })}
            >
              {name(hydrant.name)}
            </button>{' '}
            {t('incident.metres', { metres: hydrant.metres })} · <b>{t(`around.water.${hydrant.water}`)}</b>
            {' · '}
            {hydrant.pressure === null
              ? t('around.noPressure')
              : metricValue('pressure', hydrant.pressure, language)}
            {hydrant.at === null ? null : (
              <>
                {' '}
                <Age at={hydrant.at} className="quiet" />
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
