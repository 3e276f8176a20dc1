import { type FormEvent, useState } from 'react';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { FormEnd } from '../../ui/FormEnd';
import { dismiss } from './commands';
import { useHandling } from './useHandling';

interface Props {
  readonly ids: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Sets messages aside for good, with a reason. */
export function DismissDialog({ ids, onClose, onDone }: Props) {
  const { t } = useTexts();
  const { renew } = useHandling();
  const say = useNotices((state) => state.say);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') {
      setError(t('messages.required'));
      return;
    }
    try {
      const answer = await dismiss(ids, reason.trim());
      say('done', t('messages.dismissDone', { count: answer.dismissed }));
      onDone();
      onClose();
      await renew();
    } catch (failure) {
      setError(refusalText(failure, t));
    }
  };
  return (
    <Dialog
      title={t('messages.dismissTitle', { count: ids.length })}
      onClose={onClose}
      testId="dismiss-dialog"
    >
      <form className="step-form" onSubmit={(event) => void submit(event)}>
        <Field label={t('messages.dismissReason')} hint={t('messages.dismissHint')} error={error}>
          {(field) => (
            <textarea
              {...field}
              data-testid="dismiss-reason"
              maxLength={500}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
        <FormEnd verb={t('messages.dismiss')} onClose={onClose} testId="dismiss-submit" />
      </form>
    </Dialog>
  );
}
