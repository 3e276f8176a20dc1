import { useTexts } from '../lib/text/text';
import { useUnsaved } from '../lib/unsaved';
import { Dialog } from '../ui/Dialog';

/** Asks before something that was written is lost. */
export function LeaveDialog() {
  const { t } = useTexts();
  const { leaving, stay, leave } = useUnsaved();
  return leaving === null ? null : (
    <Dialog title={t('unsaved.title')} onClose={stay} testId="leave-dialog">
      <p>{t('unsaved.explained')}</p>
      <div className="dialog-actions">
        <button type="button" className="button" data-testid="leave" onClick={leave}>
          {t('unsaved.leave')}
        </button>
        <button type="button" className="button strong" data-testid="stay" onClick={stay}>
          {t('unsaved.stay')}
        </button>
      </div>
    </Dialog>
  );
}
