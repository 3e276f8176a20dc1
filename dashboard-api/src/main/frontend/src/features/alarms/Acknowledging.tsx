import type { AlarmRow } from '../../contract/rows';
import { useTexts } from '../../lib/text/text';

interface Props {
  readonly chosen: readonly AlarmRow[];
  readonly visible: readonly AlarmRow[];
  readonly onAcknowledge: (alarms: readonly AlarmRow[]) => void;
  readonly onDone: () => void;
}

/** Acknowledges what is selected, or else what is in sight; never what nobody sees. */
export function Acknowledging({ chosen, visible, onAcknowledge, onDone }: Props) {
  const { t } = useTexts();
  return chosen.length > 0 ? (
    <button
      type="button"
      className="button small"
      data-testid="ack-selected"
      onClick={() => {
        onAcknowledge(chosen);
        onDone();
      }}
    >
      {t('alarm.acknowledgeSelected', { count: chosen.length })}
    </button>
  ) : (
    <button
      type="button"
      className="button small"
      data-testid="ack-visible"
      disabled={visible.length === 0}
      onClick={() => onAcknowledge(visible)}
    >
      {t('alarm.acknowledgeVisible', { count: visible.length })}
    </button>
  );
}
