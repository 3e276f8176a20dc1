import type { Mediation } from '../../contract/mediation';
import { useTexts } from '../../lib/text/text';
import { Moment } from '../../ui/Times';

/** Whom to call before a session: who wants no text messages is told by a voice. */
export function Calls({
  mediation,
  partyName,
  onCalled,
}: {
  readonly mediation: Mediation;
  readonly partyName: (id: string) => string;
  readonly onCalled: ((session: string, party: string) => void) | null;
}) {
  const { t } = useTexts();
  return mediation.calls.length === 0 ? null : (
    <ul data-testid="mediation-calls">
      {mediation.calls.map(({ session, party }) => {
        const startsAt = mediation.sessions.find(({ id }) => id === session)?.startsAt;
        const phone = mediation.parties.find(({ id }) => id === party)?.phone ?? null;
        return (
          <li key={`${session} ${party}`}>
            <b>☎ {t('mediation.toCall', { name: partyName(party) })}</b>
            {phone === null ? '' : ` · ${phone}`}{' '}
            {startsAt === undefined ? null : (
              <>
                · <Moment at={startsAt} />{' '}
              </>
            )}
            {onCalled === null ? null : (
              <button
                type="button"
                className="button small"
                data-testid="mediation-called"
                onClick={() => onCalled(session, party)}
              >
                {t('mediation.called')}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
