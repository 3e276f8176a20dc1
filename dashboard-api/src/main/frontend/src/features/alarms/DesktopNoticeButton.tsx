import { useTexts } from '../../lib/text/text';
import type { DesktopNotice } from './useDesktopNotice';

/** Asks the browser once for leave to show desktop notices; gone when it was given, said when it was not. */
export function DesktopNoticeButton({ notice }: { readonly notice: DesktopNotice }) {
  const { t } = useTexts();
  if (notice.permission === 'denied') {
    return (
      <span className="quiet desktop-notice" data-testid="desktop-notice" title={t('notified.desktop.hint')}>
        <BellSign crossed />
        <span className="desktop-notice-word">{t('notified.desktop.denied')}</span>
      </span>
    );
  }
  return notice.permission === 'default' ? (
    <button
      type="button"
      className="button desktop-notice"
      data-testid="desktop-notice"
      title={t('notified.desktop.hint')}
      onClick={notice.ask}
    >
      <BellSign />
      <span className="desktop-notice-word">{t('notified.desktop.ask')}</span>
    </button>
  ) : null;
}

function BellSign({ crossed = false }: { readonly crossed?: boolean }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" className="line-sign">
      <path d="M3 12h10l-1.5-2V7a3.5 3.5 0 0 0-7 0v3zM6.7 13.6a1.4 1.4 0 0 0 2.6 0" />
      {crossed ? <path d="M2.5 2.5l11 11" /> : null}
    </svg>
  );
}
