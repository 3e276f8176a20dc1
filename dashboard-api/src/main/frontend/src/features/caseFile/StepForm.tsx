import { type FormEvent, useState } from 'react';
import type { CaseFile, FileStep } from '../../contract/caseFile';
import { useTexts } from '../../lib/text/text';
import { decideStep } from '../../transport/caseFileCommands';
import { Field } from '../../ui/Field';
import { FormEnd } from '../../ui/FormEnd';
import { useDecision } from './useDecision';

interface Props {
  readonly file: CaseFile;
  readonly step: FileStep;
  readonly verb: 'done' | 'undo';
  readonly onClose: () => void;
}

/** Says that a step is done, with words if need be; or takes it back, with a reason. */
export function StepForm({ file, step, verb, onClose }: Props) {
  const { t, name } = useTexts();
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const { decide, refusal, busy } = useDecision(file, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacks = verb === 'undo' && words.trim() === '';
    setMissing(lacks);
    if (!lacks) {
      const said = t(verb === 'done' ? 'caseFile.done' : 'caseFile.undone', { name: name(step.title) });
      void decide((seen) => decideStep(seen, verb, step.id, words), said);
    }
  };
  return (
    <form className="step-form" onSubmit={submit} noValidate>
      {step.twoPersons && verb === 'done' ? <p>{t('caseFile.twoPersons')}</p> : null}
      <Field
        label={t(verb === 'done' ? 'caseFile.note' : 'caseFile.reason')}
        hint={t('cases.notePersonal')}
        error={missing ? t('caseFile.reasonMissing') : null}
      >
        {(ids) => (
          <textarea
            {...ids}
            data-testid="step-words"
            maxLength={4000}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
      </Field>
      <FormEnd
        refusal={refusal}
        disabled={busy}
        verb={t(verb === 'done' ? 'caseFile.mark' : 'caseFile.undo')}
        onClose={onClose}
        testId="step-submit"
      />
    </form>
  );
}
