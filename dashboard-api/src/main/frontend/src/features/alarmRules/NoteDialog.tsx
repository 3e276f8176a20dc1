import { useState } from 'react';
import type { BookHead } from '../../contract/alarmRules';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { FormEnd } from '../../ui/FormEnd';
import { ConflictNote } from './ConflictNote';
import { useSaving } from './useSaving';

/** The server's limit for the words of a person. */
export const NOTE_LENGTH = 500;

interface Props {
  readonly title: string;
  readonly explained: string;
  readonly label: string;
  readonly version: number;
  readonly work: (note: string, version: number) => Promise<BookHead>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A change of the rule book that needs no more than its reason. */
export function NoteDialog({ title, explained, label, version, work, onDone, onClose }: Props) {
  const { t } = useTexts();
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const saving = useSaving(version, () => {
    onClose();
    onDone();
  });
  return (
    <Dialog title={title} onClose={onClose} testId="note-dialog">
      <form
        className="wish-form"
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(note.trim() === '');
          if (note.trim() !== '') {
            void saving.send((seen) => work(note.trim(), seen));
          }
        }}
      >
        <p>{explained}</p>
        <Field
          label={t('ruleField.note')}
          hint={t('ruleEdit.noteHint')}
          error={missing && note.trim() === '' ? t('ruleEdit.noteMissing') : null}
        >
          {(ids) => (
            <textarea
              {...ids}
              data-testid="note"
              maxLength={NOTE_LENGTH}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
          )}
        </Field>
        {saving.conflict === null ? null : <ConflictNote conflict={saving.conflict} onGoOn={saving.goOn} />}
        {saving.refusal === null ? null : (
          <p className="error-text" role="alert">
            {saving.refusal}
          </p>
        )}
        <FormEnd
          disabled={saving.busy || saving.conflict !== null}
          verb={label}
          onClose={onClose}
          testId="note-submit"
        />
      </form>
    </Dialog>
  );
}
