import { useDesk } from '../../lib/desk';
import { useTexts } from '../../lib/text/text';
import { useUnmanned } from './useDispatch';
import './dispatch.css';

/** Says that nobody takes a task, and leads to the first case of it; nothing where there is none. */
export function Unmanned() {
  const { t, name } = useTexts();
  const select = useDesk((desk) => desk.select);
  const items = useUnmanned().data?.items ?? [];
  const first = items[0];
  return first === undefined ? null : (
    <button
      type="button"
      className="unmanned-chip"
      data-testid="unmanned"
      title={items
        .map((task) => `${task.caseNumber ?? ''} ${name(task.title)} · ${name(task.body)}`)
        .join('\n')}
      onClick={() => select({ type: 'case', id: first.caseId }, { moveMap: true })}
    >
      <b aria-hidden="true">▲</b> {t('dispatch.unmanned', { count: items.length })}
    </button>
  );
}
