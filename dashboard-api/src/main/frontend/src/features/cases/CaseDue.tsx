import { useNow } from '../../lib/clock';
import { useTexts } from '../../lib/text/text';
import { useLeftWords } from './leftWords';
import { usePressing } from './useCaseClocks';
import './clocks.css';

/** The deadline of a case that is late or soon will be, the earliest one; nothing while there is time. */
export function CaseDue({ id }: { readonly id: string }) {
  const { name } = useTexts();
  const now = useNow(5_000);
  const words = useLeftWords();
  const due = usePressing().data?.items.find((item) => item.id === id);
  if (due === undefined) {
    return null;
  }
  const late = due.dueAt < now;
  return (
    <span
      className={`case-due${late ? ' clock-late' : ''}`}
      title={name(due.name)}
      data-testid="case-due"
      data-late={late}
    >
      {words({ kind: late ? 'late' : 'time', millis: Math.abs(due.dueAt - now) })}
    </span>
  );
}
