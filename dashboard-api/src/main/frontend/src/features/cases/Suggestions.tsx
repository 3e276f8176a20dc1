import { useState } from 'react';
import type { Suggestion } from '../../contract/caseFacts';
import type { CaseDetail } from '../../contract/rest';
import type { CaseRow } from '../../contract/rows';
import { useDesk } from '../../lib/desk';
import { useRow } from '../../lib/live';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Moment } from '../../ui/Times';
import { useSend } from './CaseSteps';
import { offerFor } from './model';
import { StepDialog } from './StepDialog';

interface Props {
  readonly row: CaseRow;
  readonly detail: CaseDetail;
}

/** What may be the same matter: a person decides, nothing is joined by itself. */
export function Suggestions({ row, detail }: Props) {
  const { t, name } = useTexts();
  const { roles } = useWatch();
  const send = useSend(row);
  const [other, setOther] = useState<string | null>(null);
  const { others } = offerFor(row, roles);
  return (
    <section className="inspect-part" data-testid="case-suggestions">
      <h3>{t('caseSteps.suggestions')}</h3>
      <ul className="suggestions">
        {detail.suggestions.map((each) => (
          <li key={`${each.kind} ${each.id}`} data-testid="case-suggestion">
            <span>
              <b>{name(each.title) || each.number || each.id}</b>{' '}
              {each.number === null ? null : <span>{each.number} </span>}
              <span className="quiet">
                <Moment at={each.at} />
              </span>
              <span className="choice-source">{name(each.text)}</span>
            </span>
            <span className="case-steps">
              <LookButton suggestion={each} />
              {each.kind === 'alarm' && others.includes('join-alarm') ? (
                <button
                  type="button"
                  className="button small"
                  data-testid="suggestion-join"
                  onClick={() => void send({ verb: 'join-alarm', body: { alarm: each.id } })}
                >
                  {t('caseSteps.joinThis')}
                </button>
              ) : null}
              {each.kind === 'case' && others.includes('merge') ? (
                <button
                  type="button"
                  className="button small"
                  data-testid="suggestion-merge"
                  onClick={() => setOther(each.id)}
                >
                  {t('caseSteps.mergeInto')}
                </button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {other === null ? null : (
        <StepDialog
          verb="merge"
          row={row}
          filings={detail.filings}
          values={{ other }}
          onClose={() => setOther(null)}
        />
      )}
    </section>
  );
}

/** Leads to the other case, or to the device whose alarm it is. */
function LookButton({ suggestion }: { readonly suggestion: Suggestion }) {
  const { t } = useTexts();
  const select = useDesk((desk) => desk.select);
  const source = useRow('alarm', suggestion.id)?.source;
  const target =
    suggestion.kind === 'case'
      ? ({ type: 'case', id: suggestion.id } as const)
      : source?.type === 'device'
        ? ({ type: 'device', id: source.id } as const)
        : null;
  return target === null ? null : (
    <button type="button" className="button small" onClick={() => select(target, { moveMap: true })}>
      {t('caseSteps.look')}
    </button>
  );
}
