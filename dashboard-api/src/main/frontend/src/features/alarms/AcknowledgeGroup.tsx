import type { AlarmRow } from '../../contract/rows';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { Mark } from '../../ui/Mark';
import { Age } from '../../ui/Times';
import { isShown, isUnacknowledged, sinceOf } from './model';
import { whereOf } from './where';

interface Props {
  /** The alarms that the operator asked about, by id: what joins the group meanwhile is not among them. */
  readonly ids: readonly string[];
  readonly alarms: readonly AlarmRow[];
  readonly onAcknowledge: (alarms: readonly AlarmRow[]) => void;
  readonly onClose: () => void;
}

/** Says how many and which alarms of a group will be acknowledged, before they are: none of them stays unseen. */
export function AcknowledgeGroup({ ids, alarms, onAcknowledge, onClose }: Props) {
  const { t, name, language } = useTexts();
  const open = alarms.filter((alarm) => ids.includes(alarm.id) && isShown(alarm) && isUnacknowledged(alarm));
  return (
    <Dialog title={t('flood.askTitle')} onClose={onClose} testId="group-dialog">
      <p>{open.length === 0 ? t('flood.askNone') : t('flood.ask', { count: open.length })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <ul className="group-members" data-testid="group-members" tabIndex={0} aria-label={t('alarm.list')}>
        {open.map((alarm) => (
          <li key={alarm.id}>
            <Mark priority={alarm.priority} />
            <span className="clip">
              {whereOf(alarm, language)} · {name(alarm.title)}
            </span>
            <Age at={sinceOf(alarm)} className="quiet" />
          </li>
        ))}
      </ul>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {t('app.cancel')}
        </button>
        <button
          type="button"
          className="button strong"
          data-testid="group-ack-now"
          disabled={open.length === 0}
          onClick={() => {
            onAcknowledge(open);
            onClose();
          }}
        >
          {t('flood.askNow', { count: open.length })}
        </button>
      </div>
    </Dialog>
  );
}
