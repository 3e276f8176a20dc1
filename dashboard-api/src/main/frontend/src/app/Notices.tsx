import { useNotices } from '../lib/notices';
import { useTexts } from '../lib/text/text';

/** Short sentences about what was just done or refused. */
export function Notices() {
  const { t } = useTexts();
  const items = useNotices((state) => state.items);
  const dismiss = useNotices((state) => state.dismiss);
  return (
    <div className="notices" role="status" aria-live="polite">
      {items.map(({ id, tone, text }) => (
        <p key={id} className={`notice notice-${tone}`} data-testid="notice" data-tone={tone}>
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="line-sign">
            <path d={tone === 'done' ? 'M2.5 7.5l3 3 6-7' : 'M7 2v6M7 10.5v1'} />
          </svg>
          {text}
          <button
            type="button"
            className="button plain small"
            aria-label={t('app.close')}
            onClick={() => dismiss(id)}
          >
            <span aria-hidden="true">×</span>
          </button>
        </p>
      ))}
    </div>
  );
}
