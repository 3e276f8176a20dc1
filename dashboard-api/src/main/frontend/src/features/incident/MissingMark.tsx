import type { IncidentView } from '../../contract/incident';
import { useTexts } from '../../lib/text/text';
import { Mark } from '../../ui/Mark';
import { Moment } from '../../ui/Times';

/** People of a team of whom nobody knows where they are, and an order to leave: above everything else. */
export function MissingMark({ incident }: { readonly incident: IncidentView }) {
  const { t, name } = useTexts();
  return (
    <>
      {incident.missing === 0 ? null : (
        <p className="incident-missing" role="alert" data-testid="crew-missing">
          <Mark priority="CRITICAL" size={18} />{' '}
          {t('incident.roll.crewMissing', {
            count: incident.missing,
            teams: incident.missingTeams.map((team) => name(team.name)).join(t('incident.comma')),
          })}
        </p>
      )}
      {incident.withdrawnAt === null ? null : (
        <p className="incident-barrier" data-testid="withdrawn">
          {t('incident.roll.withdrawn')} <Moment at={incident.withdrawnAt} short />
        </p>
      )}
    </>
  );
}
