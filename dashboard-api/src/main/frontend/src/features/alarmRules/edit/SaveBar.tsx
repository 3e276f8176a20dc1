import { useTexts } from '../../../lib/text/text';
import { useDraft } from '../../../lib/unsaved';
import { ConflictNote } from '../ConflictNote';
import { fieldWords } from '../differences';
import { NOTE_LENGTH } from '../NoteDialog';
import { plainField, type useCheck } from '../useCheck';
import type { useSaving } from '../useSaving';

interface Props {
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly noteMissing: boolean;
  readonly checked: Pick<ReturnType<typeof useCheck>, 'faults' | 'settled' | 'failed'>;
  /** Fields whose text is no number. */
  readonly unread: readonly string[];
  /** In how many fields it differs from what was taken; null: it is new. */
  readonly differs: number | null;
  /** Something was written that would be lost. */
  readonly dirty: boolean;
  readonly hindered: boolean;
  readonly saving: ReturnType<typeof useSaving>;
  readonly about: string;
  readonly onCancel: () => void;
}

/** What is wrong, why it is changed, and the buttons; always in sight. */
export function SaveBar({
  note,
  onNote,
  noteMissing,
  checked,
  unread,
  differs,
  dirty,
  hindered,
  saving,
  about,
  onCancel,
}: Props) {
  const texts = useTexts();
  const { t, name } = texts;
  const { faults } = checked;
  useDraft(dirty || note.trim() !== '');
  return (
    <footer className="rule-save" data-testid="save-bar">
      {saving.conflict === null ? null : (
        <ConflictNote conflict={saving.conflict} onGoOn={saving.goOn} about={about} />
      )}
      {faults.length === 0 ? null : (
        <ul className="rule-faults" data-testid="rule-faults" aria-label={t('ruleEdit.faults')}>
          {faults.map((fault) => (
            <li key={`${fault.field} ${fault.code} ${fault.message.zh}`} className="error-text">
              <b>{fieldWords(plainField(fault), texts)}</b> {name(fault.message)}
            </li>
          ))}
        </ul>
      )}
      {saving.refusal === null ? null : (
        <p className="error-text" role="alert" data-testid="save-refusal">
          {saving.refusal}
        </p>
      )}
      <div className="rule-save-row">
        <label className="rule-note">
          <span className="quiet">
            {t('ruleField.note')} · {t('ruleEdit.noteHint')}
          </span>
          <input
            value={note}
            maxLength={NOTE_LENGTH}
            data-testid="save-note"
            aria-invalid={noteMissing}
            aria-required
            onChange={({ target }) => onNote(target.value)}
          />
        </label>
        <span className="rule-verdict quiet" role="status" data-testid="check-verdict">
          {noteMissing ? <b className="error-text">{t('ruleEdit.noteMissing')}</b> : null}
          {noteMissing ? null : verdict()}
        </span>
        <button type="button" className="button" data-testid="save-cancel" onClick={onCancel}>
          {t('app.cancel')}
        </button>
        <button
          type="submit"
          className="button strong"
          data-testid="save"
          disabled={saving.busy || hindered || !checked.settled || saving.conflict !== null || differs === 0}
        >
          {t('ruleEdit.publish')}
        </button>
      </div>
    </footer>
  );

  function verdict(): string {
    if (unread.length > 0) {
      return t('ruleEdit.noNumberIn', { fields: unread.map((field) => fieldWords(field, texts)).join(', ') });
    }
    if (checked.failed) {
      return t('ruleEdit.checkFailed');
    }
    if (!checked.settled) {
      return t('ruleEdit.checking');
    }
    if (faults.length > 0) {
      return t('ruleEdit.faultCount', { count: faults.length });
    }
    return differs === 0
      ? t('alarmRules.noChange')
      : differs === null
        ? t('ruleEdit.good')
        : t('ruleEdit.goodChanges', { count: differs });
  }
}
