import { type FormEvent, useState } from 'react';
import type { CaseFile } from '../../contract/caseFile';
import { useTexts } from '../../lib/text/text';
import { withdrawEvidence } from '../../transport/caseFileCommands';
import { Field } from '../../ui/Field';
import { FormEnd } from '../../ui/FormEnd';
import { useDecision } from './useDecision';

interface Props {
  readonly file: CaseFile;
  readonly item: string;
  readonly onClose: () => void;
}

/** Lets a piece of evidence count no more, on a ground of the list. */
export function WithdrawForm({ file, item, onClose }: Props) {
  const { t, name } = useTexts();
  const [ground, setGround] = useState('');
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const { decide, refusal, busy } = useDecision(file, onClose);
  const erases = file.grounds.some(({ id, erases: also }) => id === ground && also);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(ground === '');
    if (ground !== '') {
      const text = file.grounds.find(({ id }) => id === ground)?.name;
      void decide(
        (seen) => withdrawEvidence(seen, item, ground, words),
        t('caseFile.withdrawn', { why: name(text) }),
      );
    }
  };
  return (
    <form className="step-form" onSubmit={submit} noValidate>
      <Field label={t('caseFile.withdrawGround')} error={missing ? t('caseFile.groundMissing') : null}>
        {(ids) => (
          <select
            {...ids}
            data-testid="withdraw-ground"
            value={ground}
            onChange={({ target }) => setGround(target.value)}
          >
            <option value="">{t('cases.choose')}</option>
            {file.grounds.map((each) => (
              <option key={each.id} value={each.id}>
                {name(each.name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {erases ? (
        <p>
          <b>{t('caseFile.erases')}</b>
        </p>
      ) : null}
      <Field label={t('caseFile.note')} hint={t('cases.notePersonal')}>
        {(ids) => (
          <textarea
            {...ids}
            maxLength={4000}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
      </Field>
      <FormEnd
        refusal={refusal}
        disabled={busy}
        verb={t('caseFile.withdraw')}
        onClose={onClose}
        testId="withdraw-submit"
      />
    </form>
  );
}
