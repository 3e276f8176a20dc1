import { useNow } from '../lib/clock';
import { type Notice, useNotices } from '../lib/notices';
import { useTexts } from '../lib/text/text';

const signs: Readonly<Record<Notice['tone'], string>> = {
  done: 'M2.5 7.5l3 3 6-7',
  refused: 'M7 2v6M7 10.5v1',
  told: 'M7 2.5v1M7 6v6',
};

/** Short sentences about what was just done or refused, with the way back where there is one. */
export function Notices() {
  const { t } = useTexts();
  const items = useNotices((state) => state.items);
  const dismiss = useNotices((state) => state.dismiss);
  return (
    <div className="notices" role="status" aria-live="polite">
      {items.map((notice) => (
        <p
          key={notice.id}
          className={`notice notice-${notice.tone}`}
          data-testid="notice"
          data-tone={notice.tone}
        >
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="line-sign">
            <path d={signs[notice.tone]} />
          </svg>
          {notice.text}
          {notice.undo === null ? null : <UndoButton notice={notice} until={notice.undo.until} />}
          <button
            type="button"
            className="button plain small"
            aria-label={t('app.close')}
            onClick={() => dismiss(notice.id)}
          >
            <span aria-hidden="true">×</span>
          </button>
        </p>
      ))}
    </div>
  );
}

function UndoButton({ notice, until }: { readonly notice: Notice; readonly until: number }) {
  const { t } = useTexts();
  const undo = useNotices((state) => state.undo);
  useNow();
  const seconds = Math.max(0, Math.ceil((until - Date.now()) / 1000));
  return (
    <button type="button" className="button small" data-testid="undo" onClick={() => undo(notice.id)}>
      {t('lifecycle.undo')}
      <kbd>U</kbd>
      {/* Not read aloud: a screen reader would count down in everybody's ear. */}
      <span className="undo-left" aria-hidden="true">
        {t('age.seconds', { n: seconds })}
      </span>
    </button>
  );
}
