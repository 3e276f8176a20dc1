import type { Act } from './acts';
import { filled, useFieldTexts } from './texts';

const wordOf = {
  take: 'take',
  decline: 'decline',
  'set-out': 'setOut',
  arrive: 'arrive',
  done: 'done',
  report: 'report',
  answer: 'answer',
  count: 'count',
  sector: 'markSectorDone',
} as const;

/** What a person calls something that was done. */
export function useWordOf(): (kind: Act['kind']) => string {
  const { t } = useFieldTexts();
  return (kind) => t[wordOf[kind]];
}

interface Props {
  readonly acts: readonly Act[];
  readonly dismiss: (id: string) => Promise<void>;
}

/** What of a task or an incident is not sent yet, and what the server did not take. */
export function Waiting({ acts, dismiss }: Props) {
  const { t } = useFieldTexts();
  const word = useWordOf();
  return acts.map((one) => (
    <p key={one.id} className="field-act" data-testid="field-act" data-refused={one.refused !== null}>
      {one.refused === null ? (
        <span>
          ○ {word(one.kind)}: {t.waitingAct}
        </span>
      ) : (
        <>
          <span role="alert">
            ✕ {word(one.kind)}: {filled(t.refused, { reason: one.refused })}
          </span>
          <button type="button" className="field-plain" onClick={() => void dismiss(one.id)}>
            {t.dismiss}
          </button>
        </>
      )}
    </p>
  ));
}
