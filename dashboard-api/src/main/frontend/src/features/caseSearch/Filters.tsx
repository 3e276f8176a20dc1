import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { caseCatalogue } from '../../contract/rest';
import { priorities } from '../../contract/rows';
import { useTexts } from '../../lib/text/text';
import { useZones } from '../../lib/zones';
import { ask } from '../../transport/http';
import { PlaceInput } from '../../ui/PlaceInput';
import type { Filter, FilterKey } from './model';

const PAUSE_MILLIS = 300;
const origins = ['ALARM', 'COMPLAINT', 'OPERATOR', 'PATROL', 'AGENCY'] as const;

interface Props {
  readonly filter: Filter;
  /** The case's words are searched, too. */
  readonly inWords: boolean;
  readonly onChange: (key: FilterKey, value: string) => void;
  readonly onClear: () => void;
}

/** What is looked for, and among which cases. */
export function Filters({ filter, inWords, onChange, onClear }: Props) {
  const { t, name, caseOrigin } = useTexts();
  // What was typed and not asked yet goes with the rest.
  const [round, setRound] = useState(0);
  const catalogue = useQuery({
    queryKey: ['case-catalogue'],
    queryFn: ({ signal }) => ask('/case-catalogue', caseCatalogue, { signal }),
    staleTime: 10 * 60_000,
  }).data;
  const choice = (key: FilterKey, label: string, options: readonly (readonly [string, string])[]) => (
    <Labelled label={label}>
      <select
        aria-label={label}
        data-testid={`filter-${key}`}
        value={filter[key] ?? ''}
        onChange={({ target }) => onChange(key, target.value)}
      >
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  );
  const any = ['', t('caseSearch.any')] as const;
  const zones = useZones();
  // An address may name a zone that the screen does not know, or not yet.
  const asked = filter.zone ?? '';
  const unknown = asked !== '' && zones.every(({ code }) => code !== asked);
  return (
    <search className="found-filters">
      <Question
        key={round}
        value={filter.q ?? ''}
        hint={inWords ? t('caseSearch.hint') : t('caseSearch.wordless')}
        onChange={(value) => onChange('q', value)}
      />
      {choice('state', t('caseSearch.state'), [
        ['', filter.q === undefined ? t('caseSearch.open') : t('caseSearch.all')],
        filter.q === undefined ? ['all', t('caseSearch.all')] : ['open', t('caseSearch.open')],
        ['ended', t('caseSearch.ended')],
      ])}
      {choice('category', t('cases.category'), [
        any,
        ...(catalogue?.categories ?? []).map((each) => [each.id, name(each.name)] as const),
      ])}
      {choice('body', t('cases.assignee'), [
        any,
        ...(catalogue?.bodies ?? []).map((each) => [each.id, name(each.name)] as const),
      ])}
      {choice('priority', t('cases.priority'), [
        any,
        ...priorities.map((id) => [id, t(`priority.${id}.word`)] as const),
      ])}
      {choice('origin', t('cases.origin_'), [any, ...origins.map((id) => [id, caseOrigin(id)] as const)])}
      {choice('zone', t('caseSearch.zone'), [
        any,
        ...(unknown ? [[asked, asked] as const] : []),
        ...zones.map(({ code, called }) => [code, called] as const),
      ])}
      <Labelled label={t('caseSearch.place')}>
        <PlaceInput
          key={round}
          label={t('caseSearch.place')}
          value={filter.place ?? ''}
          onChange={(code) => onChange('place', code)}
          testId="filter-place"
        />
      </Labelled>
      {(['from', 'to'] as const).map((key) => (
        <Labelled key={key} label={t(`caseSearch.${key}`)}>
          <input
            type="date"
            aria-label={t(`caseSearch.${key}`)}
            data-testid={`filter-${key}`}
            value={filter[key] ?? ''}
            onChange={({ target }) => onChange(key, target.value)}
          />
        </Labelled>
      ))}
      {choice('sort', t('caseSearch.sort'), [
        ['', t('caseSearch.opened')],
        ['due', t('caseSearch.due')],
      ])}
      <button
        type="button"
        className="button small"
        data-testid="filter-clear"
        onClick={() => {
          setRound(round + 1);
          onClear();
        }}
      >
        {t('caseSearch.clear')}
      </button>
    </search>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <span className="found-filter">
      <span aria-hidden="true">{label}</span>
      {children}
    </span>
  );
}

interface QuestionProps {
  readonly value: string;
  readonly hint: string;
  readonly onChange: (value: string) => void;
}

/** What is looked for; it is asked when somebody pauses, or at once by Enter. */
function Question({ value, hint, onChange }: QuestionProps) {
  const { t } = useTexts();
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const askFor = (next: string, millis: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(next.trim()), millis);
  };
  return (
    <span className="found-filter found-question">
      <span aria-hidden="true">{t('caseSearch.question')}</span>
      <input
        id="case-question"
        type="search"
        aria-label={t('caseSearch.question')}
        aria-describedby="case-question-hint"
        data-testid="case-question"
        placeholder={t('caseSearch.placeholder')}
        maxLength={100}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          askFor(target.value, PAUSE_MILLIS);
        }}
        onKeyDown={(event) => {
          // Enter also ends the choosing of characters of an input method: that is no question yet.
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            askFor(text, 0);
          }
        }}
      />
      <span id="case-question-hint" className="quiet found-hint">
        {hint}
      </span>
    </span>
  );
}
