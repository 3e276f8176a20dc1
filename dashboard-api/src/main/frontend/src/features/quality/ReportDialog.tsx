import { type FormEvent, useState } from 'react';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { useHazardBook, useHazardCommands } from './useHazards';

/** A hazard written down at the desk or on patrol. */
export function ReportDialog({
  onClose,
  onTaken,
}: {
  readonly onClose: () => void;
  readonly onTaken: (id: string) => void;
}) {
  const { t, name } = useTexts();
  const book = useHazardBook();
  const commands = useHazardCommands();
  const say = useNotices((state) => state.say);
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    commands.report(new FormData(event.currentTarget)).then(
      ({ line }) => {
        say('done', t('hazards.taken', { number: line.number }));
        onTaken(line.id);
      },
      (failure: unknown) => setError(refusalText(failure, t)),
    );
  };
  return (
    <Dialog title={t('hazards.report')} onClose={onClose} testId="hazard-dialog">
      <form onSubmit={submit}>
        <div className="quality-pair">
          <Field label={t('hazards.origin')}>
            {(ids) => (
              <select {...ids} name="origin">
                {(['PATROL', 'DESK'] as const).map((each) => (
                  <option key={each} value={each}>
                    {t(`hazards.from.${each}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t('hazards.kind')}>
            {(ids) => (
              <select {...ids} name="kind" required>
                <option value="">{t('quality.choose')}</option>
                {(book?.kinds ?? []).map((each) => (
                  <option key={each.id} value={each.id}>
                    {name(each.title)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t('hazards.place')} hint={t('hazards.placeHint')}>
            {(ids) => <input {...ids} name="place" maxLength={64} />}
          </Field>
          <Field label={t('hazards.phone')} hint={t('hazards.phoneHint')}>
            {(ids) => <input {...ids} name="phone" type="tel" maxLength={32} />}
          </Field>
        </div>
        <Field label={t('hazards.statement')} error={error}>
          {(ids) => <textarea {...ids} name="statement" rows={4} required maxLength={2000} />}
        </Field>
        <Field label={t('hazards.photos')}>
          {(ids) => <input {...ids} name="photos" type="file" accept="image/jpeg,image/png" multiple />}
        </Field>
        <button type="submit" className="button primary" data-testid="hazard-send">
          {t('hazards.report')}
        </button>
      </form>
    </Dialog>
  );
}
