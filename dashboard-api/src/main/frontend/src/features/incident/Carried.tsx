import type { IncidentView } from '../../contract/incident';
import { useDesk } from '../../lib/desk';
import { useTexts } from '../../lib/text/text';

/** Whose people are out there since cases were merged: nobody is forgotten by an act of paper. */
export function Carried({ incident }: { readonly incident: IncidentView }) {
  const { t } = useTexts();
  const select = useDesk((desk) => desk.select);
  return (
    <>
      {incident.keptWith === null ? null : (
        <p className="quiet" data-testid="incident-kept-with">
          {t('incident.keptWith', { number: incident.keptWith })}
        </p>
      )}
      {incident.carried.map(({ caseId, number, sectors, missing }) => (
        <p key={caseId} data-testid="incident-carried">
          <b className={missing > 0 ? 'clock-late' : undefined}>
            {t('incident.carried', { number: number ?? caseId, sectors, missing })}
          </b>{' '}
          <button type="button" className="button small" onClick={() => select({ type: 'case', id: caseId })}>
            {t('incident.openCarried')}
          </button>
        </p>
      ))}
    </>
  );
}
