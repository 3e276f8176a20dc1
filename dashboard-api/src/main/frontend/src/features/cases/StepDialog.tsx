import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { CaseDetail } from '../../contract/rest';
import type { CaseRow } from '../../contract/rows';
import { serverClock } from '../../lib/clock';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useWatch } from '../../lib/site';
import { fromInput } from '../../lib/siteTime';
import { useTexts } from '../../lib/text/text';
import { useDraft } from '../../lib/unsaved';
import { commandCase, refreshCase } from '../../transport/commands';
import { Refused } from '../../transport/http';
import { Dialog } from '../../ui/Dialog';
import { FormEnd } from '../../ui/FormEnd';
import { ChangedNote } from './ChangedNote';
import { allows, type Verb } from './caseStates';
import { StepInput, useParts } from './StepInput';
import { type Draft, draftOf, type Fault, fieldsOf, readDraft } from './stepFields';
import { useGrounds } from './useGrounds';

interface Props {
  readonly verb: Verb;
  readonly row: CaseRow;
  readonly filings: CaseDetail['filings'];
  /** What is filled in at the start. */
  readonly values?: Readonly<Record<string, string>>;
  /** What is to be known before the step is taken. */
  readonly note?: ReactNode;
  readonly onClose: () => void;
}

/** A step of a case: what it needs, about exactly the version that the person saw when it was opened. */
export function StepDialog(props: Props) {
  const { t } = useTexts();
  return (
    <Dialog
      title={`${t(`caseSteps.verb.${props.verb}`)} · ${props.row.number}`}
      onClose={props.onClose}
      testId={`case-form-${props.verb}`}
    >
      <StepForm {...props} />
    </Dialog>
  );
}

/** The newer of the row that came by itself and the one that was asked for. */
function newer(row: CaseRow, asked: CaseRow | null): CaseRow {
  return asked !== null && Number(asked.version) > Number(row.version) ? asked : row;
}

function StepForm({ verb, row, filings, values, note, onClose }: Props) {
  const { t } = useTexts();
  const { site } = useWatch();
  const say = useNotices((state) => state.say);
  const queries = useQueryClient();
  const grounds = useGrounds().data;
  const parts = useParts(row, filings);
  const [seen, setSeen] = useState(row);
  const [asked, setAsked] = useState<CaseRow | null>(null);
  const [start] = useState<Draft>(() => {
    const empty = draftOf(verb, row);
    return { ...empty, values: { ...empty.values, ...values } };
  });
  const [draft, setDraft] = useState(start);
  useDraft(draft !== start);
  const [faults, setFaults] = useState<Readonly<Record<string, Fault>>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const now = newer(row, asked);
  const possible = allows(now.state, verb);
  const instant = (text: string) => {
    const at = fromInput(text, site.timeZone);
    return at === null || at <= serverClock.now() ? null : new Date(at).toISOString();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wordy = new Set(
      [...(grounds?.returns ?? []), ...(grounds?.mediationResults ?? [])]
        .filter((each) => each.wordsNeeded)
        .map(({ id }) => id),
    );
    const read = readDraft(verb, seen, draft, { wordy, parts: parts.length, instant });
    setFaults('faults' in read ? read.faults : {});
    if ('faults' in read) {
      return;
    }
    setBusy(true);
    setRefusal(null);
    try {
      await commandCase(seen, read.command);
      say('done', t('cases.done', { number: row.number, action: t(`caseSteps.verb.${verb}`) }));
      onClose();
    } catch (failure) {
      setRefusal(refusalText(failure, t));
      if (failure instanceof Refused && failure.status === 412) {
        // What changed meanwhile is shown; the draft stays.
        setAsked(await refreshCase(row.id).catch(() => null));
      }
      setBusy(false);
    } finally {
      void queries.invalidateQueries({ queryKey: ['case', row.id] });
      void queries.invalidateQueries({ queryKey: ['case-clocks'] });
    }
  };
  return (
    <form className="step-form" onSubmit={(event) => void submit(event)} noValidate>
      {verb in explained ? <p className="quiet">{t(`caseSteps.explain.${verb as Explained}`)}</p> : null}
      {note}
      {fieldsOf(verb, row).map((field) => {
        const fault = faults[field.key];
        return (
          <StepInput
            key={field.key}
            field={field}
            row={now}
            filings={filings}
            value={draft.values[field.key] ?? ''}
            onChange={(value) =>
              setDraft((before) => ({ ...before, values: { ...before.values, [field.key]: value } }))
            }
            ticked={draft.ticked[field.key] ?? []}
            onTick={(ids) =>
              setDraft((before) => ({ ...before, ticked: { ...before.ticked, [field.key]: ids } }))
            }
            error={fault === undefined ? null : t(`caseSteps.fault.${fault}`)}
            lead={draft.values.body ?? ''}
          />
        );
      })}
      {refusal === null ? null : (
        <p className="error-text" role="alert" data-testid="case-refusal">
          {refusal}
        </p>
      )}
      {now.version === seen.version ? null : (
        <ChangedNote
          seen={seen}
          now={now}
          verb={verb}
          onGoOn={() => {
            setSeen(now);
            setRefusal(null);
          }}
        />
      )}
      <FormEnd
        disabled={busy || !possible || now.version !== seen.version}
        verb={t(`caseSteps.verb.${verb}`)}
        onClose={onClose}
        testId="case-submit"
      />
    </form>
  );
}

const explained = {
  merge: true,
  split: true,
  link: true,
  withdraw: true,
  supervise: true,
  refuse: true,
} as const satisfies Partial<Record<Verb, true>>;
type Explained = keyof typeof explained;
