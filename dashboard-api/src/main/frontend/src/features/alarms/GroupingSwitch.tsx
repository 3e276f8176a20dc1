import { useTexts } from '../../lib/text/text';

interface Props {
  readonly grouped: boolean;
  /** The list should be the other way by now, but somebody points at it or stands in it. */
  readonly pending: boolean;
  readonly onSwitch: () => void;
}

/** Groups the list or lists one by one, as the key G does; while the list is in use it says what is due. */
export function GroupingSwitch({ grouped, pending, onSwitch }: Props) {
  const { t } = useTexts();
  const due = grouped ? (['flood.pendingFlat', 'flood.pendingFlatHint'] as const) : pendingTexts;
  return (
    <button
      type="button"
      className={pending ? 'button small grouping chip' : 'button small grouping'}
      data-testid="grouping"
      data-pending={pending}
      aria-pressed={grouped}
      title={t(pending ? due[1] : 'flood.groupHint')}
      onClick={onSwitch}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="line-sign">
        <path d={grouped ? 'M1 2.5h12M4 6h9M4 9h9M4 12h9' : 'M1 3h12M1 7h12M1 11h12'} />
      </svg>
      <span className={pending ? '' : 'grouping-word'}>{t(pending ? due[0] : 'flood.group')}</span>
    </button>
  );
}

const pendingTexts = ['flood.pending', 'flood.pendingHint'] as const;
