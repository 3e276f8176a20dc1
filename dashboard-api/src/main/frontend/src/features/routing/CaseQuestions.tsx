import { type FormEvent, useState } from 'react';
import type { CaseAnswers, Question } from '../../contract/routing';
import type { CaseRow } from '../../contract/rows';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { FormEnd } from '../../ui/FormEnd';
import { fits } from './model';
import { useCaseAnswers, useRoutingCommands } from './useRouting';

/** What is asked of cases like this one, what was answered, and what is missing. */
export function CaseQuestions({ row }: { readonly row: CaseRow }) {
  const { t, name } = useTexts();
  const { roles } = useWatch();
  const answers = useCaseAnswers(row, true);
  const words = useAnswerWords();
  const [open, setOpen] = useState(false);
  const known = answers.data;
  if (known === undefined || known.items.length === 0) {
    return null;
  }
  const shown = known.items.filter(({ answer, missing }) => answer !== null || missing);
  return (
    <section className="inspect-part" data-testid="case-questions" data-missing={known.missing}>
      <div className="clocks-head">
        <h3>{t('routing.questions')}</h3>
        {may(roles, 'handle') && !known.hidden ? (
          <button
            type="button"
            className="button small"
            data-testid="answer-open"
            onClick={() => setOpen(true)}
          >
            {t('routing.answer')}
          </button>
        ) : null}
      </div>
      {known.hidden ? <p className="quiet">{t('caseFile.hidden')}</p> : null}
      {known.erased ? <p className="quiet">{t('routing.answersErased')}</p> : null}
      <dl className="routing-answers">
        {shown.map((question) => (
          <div key={question.id} className="routing-answer" data-question={question.id}>
            <dt>{name(question.name)}</dt>
            <dd>
              {question.answer === null ? (
                <span className="routing-missing">○ {t('routing.missing')}</span>
              ) : (
                words(question, question.answer)
              )}
            </dd>
          </div>
        ))}
      </dl>
      {open ? <AnswersDialog row={row} answers={known} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

function useAnswerWords() {
  const { t, name } = useTexts();
  return (question: Question, answer: string) => {
    switch (question.kind) {
      case 'YES_NO':
        return t(answer === 'yes' ? 'routing.yes' : 'routing.no');
      case 'CHOICE':
        return name(question.options.find(({ id }) => id === answer)?.name) || answer;
      default:
        return question.unit === null ? answer : `${answer} ${name(question.unit)}`;
    }
  };
}

function AnswersDialog({
  row,
  answers,
  onClose,
}: {
  readonly row: CaseRow;
  readonly answers: CaseAnswers;
  readonly onClose: () => void;
}) {
  const { t } = useTexts();
  const say = useNotices((state) => state.say);
  const { answer } = useRoutingCommands();
  const [draft, setDraft] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(answers.items.map((question) => [question.id, question.answer ?? ''])),
  );
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const wrong = answers.items.filter((question) => !fits(question, draft[question.id] ?? ''));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (wrong.length > 0) {
      return;
    }
    setBusy(true);
    setRefusal(null);
    try {
      await answer(row, draft);
      say('done', t('cases.done', { number: row.number, action: t('routing.answer') }));
      onClose();
    } catch (failure) {
      setRefusal(refusalText(failure, t));
      setBusy(false);
    }
  };
  return (
    <Dialog title={`${t('routing.questions')} · ${row.number}`} onClose={onClose} testId="answers-dialog">
      <form className="step-form" onSubmit={(event) => void submit(event)} noValidate>
        <p className="quiet">{t('routing.nothingHoldsUp')}</p>
        {answers.items.map((question) => (
          <Answer
            key={question.id}
            question={question}
            value={draft[question.id] ?? ''}
            error={wrong.includes(question) ? t('routing.notANumber') : null}
            onChange={(value) => setDraft((before) => ({ ...before, [question.id]: value }))}
          />
        ))}
        <FormEnd
          refusal={refusal}
          refusalTestId="answers-refusal"
          disabled={busy}
          verb={t('routing.keep')}
          onClose={onClose}
          testId="answers-submit"
        />
      </form>
    </Dialog>
  );
}

interface AnswerProps {
  readonly question: Question;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
}

function Answer({ question, value, error, onChange }: AnswerProps) {
  const { t, name } = useTexts();
  const label = `${name(question.name)}${question.required ? ' *' : ''}${
    question.unit === null ? '' : `（${name(question.unit)}）`
  }`;
  const options =
    question.kind === 'YES_NO'
      ? [
          { id: 'yes', text: t('routing.yes') },
          { id: 'no', text: t('routing.no') },
        ]
      : question.options.map((option) => ({ id: option.id, text: name(option.name) }));
  return (
    <Field label={label} error={error}>
      {(ids) =>
        question.kind === 'YES_NO' || question.kind === 'CHOICE' ? (
          <select
            {...ids}
            data-testid={`answer-${question.id}`}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          >
            <option value="">{t('routing.notAsked')}</option>
            {options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.text}
              </option>
            ))}
          </select>
        ) : (
          <input
            {...ids}
            data-testid={`answer-${question.id}`}
            inputMode={question.kind === 'NUMBER' ? 'decimal' : 'text'}
            maxLength={500}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )
      }
    </Field>
  );
}
