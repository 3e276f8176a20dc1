import type { Priority } from '../contract/rows';
import { useTexts } from '../lib/text/text';

const faces: Record<Priority, { path: string; textY: number }> = {
  CRITICAL: { path: 'M10 1.5 19 18H1z', textY: 16 },
  WARNING: { path: 'M10 0.8 19.2 10 10 19.2 0.8 10z', textY: 14.2 },
  CAUTION: { path: 'M10 1.2a8.8 8.8 0 1 1 0 17.6a8.8 8.8 0 1 1 0-17.6z', textY: 14.2 },
};

interface Props {
  readonly priority: Priority;
  /** Acknowledged: only the outline is coloured. */
  readonly hollow?: boolean;
  /** Nothing of this level: no colour at all. */
  readonly nothing?: boolean;
  readonly size?: number;
  /** The mark stands beside its own word, so it need not say it again. */
  readonly silent?: boolean;
}

/** The sign of an alarm level: shape, colour and number together, so that none of them carries it alone. */
export function Mark({ priority, hollow = false, nothing = false, size = 18, silent = false }: Props) {
  const { t } = useTexts();
  const { path, textY } = faces[priority];
  const names = ['mark', `mark-${priority}`, hollow ? 'hollow' : '', nothing ? 'nothing' : ''];
  return (
    <svg
      className={names.join(' ')}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      role={silent ? 'presentation' : 'img'}
      aria-hidden={silent}
      aria-label={silent ? undefined : t(`priority.${priority}.word`)}
    >
      <path className="mark-face" d={path} />
      <text x="10" y={textY} fontSize="11">
        {t(`priority.${priority}.letter`)}
      </text>
    </svg>
  );
}
