import { useTexts } from '../../lib/text/text';
import type { DesktopNotice } from './useDesktopNotice';

/** Asks the browser once for leave to show desktop notices; gone when it was given, said when it was not. */
export function DesktopNoticeButton({ notice }: { readonly notice: DesktopNotice }) {
  const { t } = useTexts();
  if (notice.permission === 'denied') {
    return (
      <span className="quiet" data-testid="desktop-notice" title={t('notified.desktop.hint')}>
        {t('notified.desktop.denied')}
      </span>
    );
  }
  return notice.permission === 'default' ? (
    <button
      type="button"
      className="button"
      data-testid="desktop-notice"
      title={t('notified.desktop.hint')}
      onClick={notice.ask}
    >
      {t('notified.desktop.ask')}
    </button>
  ) : null;
}
