import { type FormEvent, useState } from 'react';
import type { CaseFile } from '../../contract/caseFile';
import { useTexts } from '../../lib/text/text';
import { addEvidence } from '../../transport/caseFileCommands';
import { Field } from '../../ui/Field';
import { FormEnd } from '../../ui/FormEnd';
import { stepsOf } from './model';
import { useDecision } from './useDecision';

const kinds = ['photo', 'document', 'statement'] as const;

interface Props {
  readonly file: CaseFile;
  readonly step: string;
  readonly kind: string;
  readonly onClose: () => void;
}

/** Adds a photo, a document or the record of a statement to the file, for a step or for none. */
export function EvidenceForm({ file, step: ofStep, kind: first, onClose }: Props) {
  const { t, name } = useTexts();
  const [kind, setKind] = useState(first);
  const [step, setStep] = useState(ofStep);
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const { decide, refusal, busy } = useDecision(file, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(chosen === null);
    if (chosen !== null) {
      void decide(({ id }) => addEvidence(id, { kind, step, title, file: chosen }), t('caseFile.added'));
    }
  };
  return (
    <form className="step-form" onSubmit={submit} noValidate>
      <Field label={t('caseFile.kind')}>
        {(ids) => (
          <select
            {...ids}
            data-testid="evidence-kind"
            value={kind}
            onChange={({ target }) => setKind(target.value)}
          >
            {kinds.map((each) => (
              <option key={each} value={each}>
                {t(`caseFile.kinds.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('caseFile.step')}>
        {(ids) => (
          <select
            {...ids}
            data-testid="evidence-step"
            value={step}
            onChange={({ target }) => setStep(target.value)}
          >
            <option value="">{t('caseFile.noStep')}</option>
            {stepsOf(file).map((each) => (
              <option key={each.id} value={each.id}>
                {name(each.title)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label={t('caseFile.file')}
        hint={t('caseFile.fileHint')}
        error={missing ? t('caseFile.fileMissing') : null}
      >
        {(ids) => (
          <input
            {...ids}
            type="file"
            accept={kind === 'photo' ? 'image/jpeg,image/png' : 'application/pdf,image/jpeg,image/png'}
            data-testid="evidence-file"
            onChange={({ target }) => setChosen(target.files?.[0] ?? null)}
          />
        )}
      </Field>
      <Field label={t('caseFile.itemTitle')} hint={t('caseFile.itemTitleHint')}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            maxLength={200}
            data-testid="evidence-title"
            value={title}
            onChange={({ target }) => setTitle(target.value)}
          />
        )}
      </Field>
      <FormEnd
        refusal={refusal}
        disabled={busy}
        verb={t('caseFile.add')}
        onClose={onClose}
        testId="evidence-submit"
      />
    </form>
  );
}
