import { useTexts } from '../../lib/text/text';

/** Says on a row that somebody asked to take the alarm out of service; where there is no room, by its sign alone. */
export function AwaitingMark() {
  const { t } = useTexts();
  return (
    <span className="tag awaiting-mark" data-testid="awaiting-mark" title={t('lifecycle.awaitingOf')}>
      <svg width="12" height="12" viewBox="0 0 14 14" aria-hidden="true" className="line-sign">
        <path d="M7 1.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11zM7 4v3.2l2.2 1.6" />
      </svg>
      <span className="awaiting-word">{t('lifecycle.awaitingShort')}</span>
    </span>
  );
}
