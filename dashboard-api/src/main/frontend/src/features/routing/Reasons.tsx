import type { Proposal } from '../../contract/routing';
import { useTexts } from '../../lib/text/text';

const against = (code: string) => code.startsWith('not-');

/** Why somebody is proposed: what decided at once, and every rule that was tried before on demand. */
export function Reasons({ proposal }: { readonly proposal: Proposal }) {
  const { t, name } = useTexts();
  const tried = proposal.reasons.filter(({ code }) => against(code));
  const decided = proposal.reasons.filter(({ code }) => !against(code));
  return (
    <div className="routing-reasons" data-testid="routing-reasons">
      <ol>
        {decided.map((reason, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: read as one list, in order
          <li key={`${reason.code} ${index}`} data-code={reason.code}>
            {name(reason.text)}
          </li>
        ))}
      </ol>
      {tried.length === 0 ? null : (
        <details>
          <summary>{t('routing.tried', { count: tried.length })}</summary>
          <ol>
            {tried.map((reason, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: read as one list, in order
              <li key={`${reason.code} ${index}`} data-code={reason.code}>
                {name(reason.text)}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}
