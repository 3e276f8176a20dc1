import { type FormEvent, useState } from 'react';
import type { MediationChoice } from '../../contract/mediation';
import { useWatch } from '../../lib/site';
import { fromInput } from '../../lib/siteTime';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { hundredths } from './model';
import { type Act, useAct } from './useMediation';

/** One thing that a form asks for. */
export interface Wanted {
  readonly id: string;
  readonly label: string;
  readonly kind: 'choice' | 'text' | 'long' | 'amount' | 'moment' | 'date' | 'ticks' | 'check';
  readonly required?: boolean;
  readonly initial?: string;
  readonly hint?: string;
  /** For a choice and for ticks. */
  readonly options?: readonly (Pick<MediationChoice, 'id'> & { readonly text: string })[];
}

interface Props {
  readonly caseId: string;
  readonly title: string;
  readonly wanted: readonly Wanted[];
  readonly path: string;
  readonly method?: 'POST' | 'PUT';
  /** What goes along beside the fields. */
  readonly fixed?: Readonly<Record<string, unknown>>;
  readonly onClose: () => void;
}

/** Asks for what an act of a mediation needs, and sends it. */
export function ActDialog({ caseId, title, wanted, path, method = 'POST', fixed, onClose }: Props) {
  const { t } = useTexts();
  const { site } = useWatch();
  const { busy, refusal, act } = useAct(caseId);
  const [values, setValues] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(wanted.map(({ id, initial }) => [id, initial ?? ''])),
  );
  const [tried, setTried] = useState(false);
  const typed = (id: string) => values[id] ?? '';
  const put = (id: string, value: string) => setValues((before) => ({ ...before, [id]: value }));
  const wrong = ({ id, kind, required }: Wanted): string | null => {
    const value = typed(id).trim();
    if (kind === 'amount' && hundredths(value) === undefined) {
      return t('mediation.badAmount');
    }
    return required === true && value === '' ? t('documents.required') : null;
  };
  const read = ({ id, kind }: Wanted): unknown => {
    const value = typed(id).trim();
    switch (kind) {
      case 'ticks':
        return value === '' ? [] : value.split(' ');
      case 'check':
        return value === 'yes';
      case 'amount':
        return hundredths(value) ?? null;
      case 'moment': {
        const millis = fromInput(value, site.timeZone);
        return millis === null ? null : new Date(millis).toISOString();
      }
      default:
        return value === '' ? null : value;
    }
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wanted.some((one) => wrong(one) !== null)) {
      return;
    }
    const body = { ...fixed, ...Object.fromEntries(wanted.map((one) => [one.id, read(one)])) };
    const sent: Act = { path, method, body };
    if (await act(sent)) {
      onClose();
    }
  };
  return (
    <Dialog title={title} onClose={onClose} testId="mediation-form">
      <form className="step-form" onSubmit={(event) => void submit(event)} noValidate>
        {wanted.map((one) => (
          <Input
            key={one.id}
            wanted={one}
            value={typed(one.id)}
            error={tried ? wrong(one) : null}
            onChange={(value) => put(one.id, value)}
          />
        ))}
        {refusal === null ? null : (
          <p className="error-text" role="alert">
            {refusal}
          </p>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            {t('app.cancel')}
          </button>
          <button type="submit" className="button strong" disabled={busy} data-testid="mediation-submit">
            {t('mediation.save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface InputProps {
  readonly wanted: Wanted;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
}

function Input({ wanted, value, error, onChange }: InputProps) {
  const { id, label, kind, required, hint, options = [] } = wanted;
  const { t } = useTexts();
  const testId = `mediation-${id}`;
  if (kind === 'check') {
    return (
      <label>
        <input
          type="checkbox"
          data-testid={testId}
          checked={value === 'yes'}
          onChange={({ target }) => onChange(target.checked ? 'yes' : '')}
        />{' '}
        {label}
      </label>
    );
  }
  if (kind === 'ticks') {
    const ticked = value === '' ? [] : value.split(' ');
    return (
      <fieldset className="mediation-ticks">
        <legend>{label}</legend>
        {options.map((option) => (
          <label key={option.id}>
            <input
              type="checkbox"
              checked={ticked.includes(option.id)}
              onChange={({ target }) =>
                onChange(
                  (target.checked
                    ? [...ticked, option.id]
                    : ticked.filter((each) => each !== option.id)
                  ).join(' '),
                )
              }
            />{' '}
            {option.text}
          </label>
        ))}
        {error === null ? null : <span className="field-error">{error}</span>}
      </fieldset>
    );
  }
  return (
    <Field label={required === true ? `${label} *` : label} hint={hint} error={error}>
      {(ids) => {
        const input = {
          ...ids,
          'data-testid': testId,
          value,
          onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
        };
        switch (kind) {
          case 'choice':
            return (
              <select {...input}>
                <option value="">{t('mediation.choose')}</option>
                {options.map((option) => (
                  <option key={option.id} value={option.id}>
                    {option.text}
                  </option>
                ))}
              </select>
            );
          case 'long':
            return <textarea {...input} rows={4} maxLength={4000} />;
          case 'moment':
            return <input {...input} type="datetime-local" />;
          case 'date':
            return <input {...input} type="date" />;
          case 'amount':
            return <input {...input} type="text" inputMode="decimal" maxLength={12} />;
          default:
            return <input {...input} type="text" maxLength={200} />;
        }
      }}
    </Field>
  );
}
