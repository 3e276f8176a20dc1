import { type FormEvent, useState } from 'react';
import { type NewCase, useDesk } from '../../lib/desk';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { useDraft } from '../../lib/unsaved';
import { openCase } from '../../transport/commands';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { FormEnd } from '../../ui/FormEnd';
import { Choice } from './Choice';
import { useCatalogue } from './useCatalogue';

/** Opens a case by hand, about the place or spot that was clicked. */
export function NewCaseDialog() {
  const draft = useDesk((desk) => desk.newCase);
  const close = useDesk((desk) => desk.openNewCase);
  const { t } = useTexts();
  return draft === null ? null : (
    <Dialog title={t('cases.openTitle')} onClose={() => close(null)} testId="new-case-dialog">
      <NewCaseForm draft={draft} onDone={() => close(null)} />
    </Dialog>
  );
}

function NewCaseForm({ draft, onDone }: { readonly draft: NewCase; readonly onDone: () => void }) {
  const { t } = useTexts();
  const catalogue = useCatalogue().data;
  const say = useNotices((state) => state.say);
  const select = useDesk((desk) => desk.select);
  const [category, setCategory] = useState('');
  const [note, setNote] = useState('');
  const [error, setError] = useState<{ category?: string; whole?: string }>({});
  const [busy, setBusy] = useState(false);
  useDraft(note.trim() !== '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (category === '') {
      setError({ category: t('cases.required') });
      return;
    }
    setBusy(true);
    try {
      const row = await openCase({
        category,
        note: note.trim() === '' ? null : note.trim(),
        place: draft.place,
        lon: draft.lon,
        lat: draft.lat,
      });
      say('done', t('cases.opened', { number: row.number }));
      select({ type: 'case', id: row.id });
      onDone();
    } catch (failure) {
      setError({ whole: refusalText(failure, t) });
      setBusy(false);
    }
  };
  return (
    <form className="step-form" onSubmit={(event) => void submit(event)}>
      <dl className="facts">
        <dt>{t('cases.openPlace')}</dt>
        <dd>{draft.placeName}</dd>
      </dl>
      <Choice
        label={t('cases.category')}
        options={catalogue?.categories ?? []}
        value={category}
        onChange={setCategory}
        error={error.category ?? null}
        testId="new-case-category"
      />
      <Field label={t('cases.note')} hint={t('cases.notePersonal')}>
        {(ids) => (
          <textarea
            {...ids}
            data-testid="new-case-note"
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      {error.whole === undefined ? null : (
        <p className="error-text" role="alert">
          {error.whole}
        </p>
      )}
      <FormEnd disabled={busy} verb={t('cases.openTitle')} onClose={onDone} testId="new-case-submit" />
    </form>
  );
}
