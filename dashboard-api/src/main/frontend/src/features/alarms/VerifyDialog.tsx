import { type FormEvent, useId, useState } from 'react';
import { type VerificationResult, verificationCauses, verificationResults } from '../../contract/rows';
import { useDesk } from '../../lib/desk';
import { useRow } from '../../lib/live';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { commandAlarm } from '../../transport/commands';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { FormEnd } from '../../ui/FormEnd';
import { Mark } from '../../ui/Mark';
import { whereOf } from './where';

/** Asks what a held fire alarm was: the result and its cause. */
export function VerifyDialog() {
  const id = useDesk((desk) => desk.verifying);
  const close = useDesk((desk) => desk.verify);
  const { t } = useTexts();
  return id === null ? null : (
    <Dialog title={t('verify.title')} onClose={() => close(null)} testId="verify-dialog">
      <VerifyForm id={id} onDone={() => close(null)} />
    </Dialog>
  );
}

function VerifyForm({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const { t, name, word, language } = useTexts();
  const alarm = useRow('alarm', id);
  const say = useNotices((state) => state.say);
  const [result, setResult] = useState<VerificationResult | null>(null);
  const [cause, setCause] = useState('');
  const [error, setError] = useState<{ result?: string; cause?: string; whole?: string }>({});
  const [busy, setBusy] = useState(false);
  const group = useId();
  if (alarm === undefined) {
    return <p>{t('alarm.gone')}</p>;
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (result === null || cause === '') {
      setError({
        ...(result === null ? { result: t('verify.resultMissing') } : {}),
        ...(cause === '' ? { cause: t('verify.causeMissing') } : {}),
      });
      return;
    }
    setBusy(true);
    try {
      await commandAlarm(alarm, { verb: 'verify', result, cause: cause });
      say('done', t('verify.done', { result: t(`verify.${result}`) }));
      onDone();
    } catch (failure) {
      setError({ whole: refusalText(failure, t) });
      setBusy(false);
    }
  };
  return (
    <form className="verify-form" onSubmit={(event) => void submit(event)}>
      <p className="verify-about">
        <Mark priority={alarm.priority} />
        <b>{whereOf(alarm, language)}</b> {name(alarm.title)}
      </p>
      <p className="quiet">{t('verify.intro')}</p>
      <fieldset className="choices">
        <legend>{t('verify.result')}</legend>
        {verificationResults.map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name={group}
              value={each}
              data-testid={`verify-${each}`}
              checked={result === each}
              onChange={() => setResult(each)}
            />
            {t(`verify.${each}`)}
            {each === 'REAL_FIRE' ? <span className="quiet">{t('verify.realFireHint')}</span> : null}
          </label>
        ))}
        {error.result === undefined ? null : (
          <p className="error-text" role="alert">
            {error.result}
          </p>
        )}
      </fieldset>
      <Field label={t('verify.cause')} error={error.cause}>
        {(ids) => (
          <select
            {...ids}
            data-testid="verify-cause"
            value={cause}
            onChange={(event) => setCause(event.target.value)}
          >
            <option value="">{t('cases.choose')}</option>
            {verificationCauses.map((code) => (
              <option key={code} value={code}>
                {word('cause', code)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {error.whole === undefined ? null : (
        <p className="error-text" role="alert">
          {error.whole}
        </p>
      )}
      <FormEnd disabled={busy} verb={t('verify.submit')} onClose={onDone} testId="verify-submit" />
    </form>
  );
}
