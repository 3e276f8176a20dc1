import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CaseRow } from '../../contract/rows';
import { useRows } from '../../lib/live';
import { useTexts } from '../../lib/text/text';
import { findCases } from '../../transport/caseSearch';
import { Field } from '../../ui/Field';
import { Choice } from './Choice';

const PAUSE_MILLIS = 300;
const MOST = 50;

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
  readonly testId: string;
  readonly row: CaseRow;
}

/** Any other case, open or over: those of the live view until somebody looks for one. */
export function CaseFinder({ label, value, onChange, error, testId, row }: Props) {
  const { t, name, caseState } = useTexts();
  const [text, setText] = useState('');
  const question = usePaused(text.trim());
  const found = useQuery({
    queryKey: ['cases-to-link', question],
    queryFn: ({ signal }) => findCases({ q: question, state: 'all' }, null, MOST, signal),
    enabled: question !== '',
  });
  const near = (other: CaseRow) => Number(row.place !== null && other.place === row.place);
  const live = useRows('case');
  const rows: readonly CaseRow[] =
    question === ''
      ? [...live].sort((a, b) => near(b) - near(a) || b.openedAt - a.openedAt)
      : (found.data?.items ?? []);
  const options = rows
    .filter(({ id }) => id !== row.id)
    .map((other) => ({
      id: other.id,
      text: [other.number, name(other.title) || other.category, name(other.placeName), caseState(other.state)]
        .filter(Boolean)
        .join(' · '),
    }));
  return (
    <>
      <Field label={t('caseSearch.find')} hint={t('caseSearch.findHint')}>
        {(ids) => (
          <input
            {...ids}
            type="search"
            data-testid={`${testId}-find`}
            maxLength={100}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      {question !== '' && found.isSuccess && options.length === 0 ? (
        <p className="quiet" role="status">
          {t('caseSearch.foundNone')}
        </p>
      ) : null}
      <Choice {...{ label, value, onChange, error, testId, options }} />
    </>
  );
}

/** The text as it was when somebody last paused. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MILLIS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
