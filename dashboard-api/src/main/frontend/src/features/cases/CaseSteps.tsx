import { type FormEvent, useState } from 'react';
import { type CaseRow, priorities } from '../../contract/rows';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { type CaseCommand, commandCase } from '../../transport/commands';
import { Field } from '../../ui/Field';
import { Choice } from './Choice';
import { nextStep, type Step, stepsFor } from './model';
import { useCatalogue } from './useCatalogue';

/** The steps that the case's state allows; the usual next one stands open. */
export function CaseSteps({ row }: { readonly row: CaseRow }) {
  const { t } = useTexts();
  const { roles } = useWatch();
  const steps = stepsFor(row.state).filter((step) =>
    may(roles, step === 'triage' || step === 'assign' ? 'desk' : step),
  );
  const next = nextStep(row.state);
  const [open, setOpen] = useState<Step | null>(next !== null && steps.includes(next) ? next : null);
  if (steps.length === 0) {
    return <p className="quiet">{t('platform.noRight')}</p>;
  }
  return (
    <>
      <div className="segments" role="group" aria-label={t('cases.nextStep')}>
        {steps.map((step) => (
          <button
            key={step}
            type="button"
            className="button small"
            data-testid={`case-step-${step}`}
            aria-pressed={open === step}
            onClick={() => setOpen(step)}
          >
            {t(`cases.${step}`)}
          </button>
        ))}
      </div>
      {open === null ? null : <StepForm key={open} row={row} step={open} />}
    </>
  );
}

function StepForm({ row, step }: { readonly row: CaseRow; readonly step: Step }) {
  const { t } = useTexts();
  const say = useNotices((state) => state.say);
  const [values, setValues] = useState<Record<string, string>>(() => ({
    category: row.category ?? '',
    priority: row.priority ?? 'WARNING',
    remit: row.remit ?? '',
    body: row.assignee ?? '',
    outcome: '',
    reply: '',
  }));
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const set = (key: string) => (value: string) => setValues((before) => ({ ...before, [key]: value }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const command = commandOf(step, values);
    setMissing(command === null);
    if (command === null) {
      return;
    }
    setBusy(true);
    try {
      await commandCase(row, command);
      say('done', t('cases.done', { number: row.number, action: t(`cases.${step}`) }));
    } catch (failure) {
      say('refused', refusalText(failure, t));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="step-form" onSubmit={(event) => void submit(event)} data-testid={`case-form-${step}`}>
      <StepFields step={step} row={row} values={values} set={set} missing={missing} />
      <div className="dialog-actions">
        <button type="submit" className="button strong" disabled={busy} data-testid="case-submit">
          {t(`cases.${step}`)}
        </button>
      </div>
    </form>
  );
}

interface FieldsProps {
  readonly step: Step;
  readonly row: CaseRow;
  readonly values: Readonly<Record<string, string>>;
  readonly set: (key: string) => (value: string) => void;
  readonly missing: boolean;
}

function StepFields({ step, row, values, set, missing }: FieldsProps) {
  const { t } = useTexts();
  const catalogue = useCatalogue().data;
  const choice = (key: string) => ({
    value: values[key] ?? '',
    onChange: set(key),
    error: missing && values[key] === '' ? t('cases.required') : null,
    testId: `case-${key}`,
  });
  switch (step) {
    case 'triage':
      return (
        <>
          <Choice label={t('cases.category')} options={catalogue?.categories ?? []} {...choice('category')} />
          <Choice
            label={t('cases.priority')}
            options={priorities.map((id) => ({ id, text: t(`priority.${id}.word`) }))}
            {...choice('priority')}
          />
          <Choice
            label={t('cases.remit')}
            options={catalogue?.remits ?? []}
            {...choice('remit')}
            error={null}
          />
        </>
      );
    case 'assign':
      return <Choice label={t('cases.assignee')} options={catalogue?.bodies ?? []} {...choice('body')} />;
    case 'resolve':
      return <Choice label={t('cases.outcome')} options={catalogue?.outcomes ?? []} {...choice('outcome')} />;
    default:
      return (row.complaints ?? 0) === 0 ? null : (
        <Field label={t('cases.reply')} hint={t('cases.replyHint')}>
          {(ids) => (
            <textarea
              {...ids}
              data-testid="case-reply"
              maxLength={2000}
              value={values.reply}
              onChange={(event) => set('reply')(event.target.value)}
            />
          )}
        </Field>
      );
  }
}

function commandOf(step: Step, values: Readonly<Record<string, string>>): CaseCommand | null {
  const { category = '', priority = '', remit = '', body = '', outcome = '', reply = '' } = values;
  switch (step) {
    case 'triage':
      return category === '' || priority === ''
        ? null
        : { verb: 'triage', category, priority, remit: remit === '' ? null : remit };
    case 'assign':
      return body === '' ? null : { verb: 'assign', body };
    case 'resolve':
      return outcome === '' ? null : { verb: 'resolve', outcome };
    default:
      return { verb: 'close', reply: reply.trim() === '' ? null : reply.trim() };
  }
}
