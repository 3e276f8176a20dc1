import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { CaseClock } from '../../contract/caseClocks';
import type { CaseRow } from '../../contract/rows';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { commandClock } from '../../transport/clockCommands';
import { refreshCase } from '../../transport/commands';
import { Refused } from '../../transport/http';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { FormEnd } from '../../ui/FormEnd';
import { Choice } from './Choice';
import { useClockSheet } from './useGrounds';

export type ClockWish =
  | { readonly kind: 'pause' | 'resume'; readonly clock: CaseClock }
  | { readonly kind: 'milestone' };

interface Props {
  readonly row: CaseRow;
  readonly wish: ClockWish;
  readonly onClose: () => void;
}

/** Lets a clock stand still or run again, or records what was done and no other step says. */
export function ClockDialog({ row, wish, onClose }: Props) {
  const { t, name } = useTexts();
  const title =
    wish.kind === 'milestone'
      ? t('caseClocks.milestone')
      : t(wish.kind === 'pause' ? 'caseClocks.pauseTitle' : 'caseClocks.resumeTitle', {
          name: name(wish.clock.name),
        });
  return (
    <Dialog title={title} onClose={onClose} testId={`clock-form-${wish.kind}`}>
      <ClockForm row={row} wish={wish} onClose={onClose} />
    </Dialog>
  );
}

function ClockForm({ row, wish, onClose }: Props) {
  const { t, name } = useTexts();
  const sheet = useClockSheet().data;
  const say = useNotices((state) => state.say);
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [seen, setSeen] = useState(row);
  const choice = {
    value: code,
    onChange: setCode,
    error: missing && code === '' ? t('cases.required') : null,
    testId: 'clock-code',
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(code === '');
    if (code === '' && wish.kind !== 'resume') {
      return;
    }
    setBusy(true);
    setRefusal(null);
    const clock = wish.kind === 'milestone' ? null : wish.clock;
    try {
      await commandClock(seen, { kind: wish.kind, clock: clock?.clock ?? '', code, words });
      say(
        'done',
        t('caseClocks.done', {
          name: clock === null ? t('caseClocks.title') : name(clock.name),
          action: t(`caseClocks.${wish.kind}`),
        }),
      );
      onClose();
    } catch (failure) {
      setRefusal(refusalText(failure, t));
      if (failure instanceof Refused && failure.status === 412) {
        // The refusal says what changed meanwhile; whoever sends again has read it.
        setSeen(await refreshCase(row.id).catch(() => seen));
      }
      setBusy(false);
    }
    void queries.invalidateQueries({ queryKey: ['case-clocks'] });
    void queries.invalidateQueries({ queryKey: ['case', row.id] });
  };
  return (
    <form className="step-form" onSubmit={(event) => void submit(event)} noValidate>
      {wish.kind === 'pause' ? (
        <Choice label={t('caseClocks.ground')} options={sheet?.grounds ?? []} {...choice} />
      ) : null}
      {wish.kind === 'milestone' ? (
        <Choice label={t('caseClocks.milestoneWhich')} options={sheet?.milestones ?? []} {...choice} />
      ) : null}
      <Field label={t('caseClocks.words')} hint={t('cases.notePersonal')}>
        {(ids) => (
          <textarea
            {...ids}
            data-testid="clock-words"
            maxLength={4000}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
      </Field>
      <FormEnd
        refusal={refusal}
        disabled={busy}
        verb={t(`caseClocks.${wish.kind}`)}
        onClose={onClose}
        testId="clock-submit"
      />
    </form>
  );
}
