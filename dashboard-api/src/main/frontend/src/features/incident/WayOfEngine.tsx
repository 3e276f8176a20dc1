import type { FireAccess } from '../../contract/incident';
import { useTexts } from '../../lib/text/text';
import { barrierText } from './model';

/** The way of the engine in words: how near it comes, what stops it, and the hose that is left. */
export function WayOfEngine({
  access,
  clearance,
}: {
  readonly access: FireAccess;
  readonly clearance: number;
}) {
  const { t, name } = useTexts();
  const barrier = barrierText(access, name);
  const names = (places: FireAccess['below']) =>
    places.map((place) => name(place.name)).join(t('incident.comma'));
  return (
    <div data-testid="access" data-reach={access.reach}>
      <p>
        <b>{t(`incident.reach.${access.reach}`)}</b>
        {access.start === null ? null : (
          <> · {t('incident.from', { place: name(access.start.name), metres: access.drivenMetres })}</>
        )}
      </p>
      {access.startsKnown ? null : <p className="error-text">{t('incident.noStart')}</p>}
      {barrier === null ? null : (
        <p className="incident-barrier" data-testid="barrier">
          <span aria-hidden="true">⊘</span> {t(barrier.key, barrier.values)}
        </p>
      )}
      {access.reach === 'UNKNOWN' ? null : (
        <p data-testid="hose">
          {t('incident.hose', { metres: access.hoseMetres, lengths: access.hoseLengths })}
        </p>
      )}
      {access.unmeasured.length === 0 ? null : (
        <p className="quiet">{t('incident.unmeasured', { ways: names(access.unmeasured) })}</p>
      )}
      {access.below.length === 0 ? null : (
        <p className="quiet">{t('incident.below', { metres: clearance, ways: names(access.below) })}</p>
      )}
    </div>
  );
}
