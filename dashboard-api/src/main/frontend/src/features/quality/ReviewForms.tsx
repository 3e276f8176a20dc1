import { type FormEvent, useState } from 'react';
import type { ReviewAct, ReviewDetail } from '../../contract/review';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { Field } from '../../ui/Field';
import { AssignForm } from './AssignForm';
import { FindingsForm } from './FindingsForm';
import { inDays } from './model';
import { useFindingCatalogue, useReviewCommands } from './useReviews';

const LONGEST = 2_000;
const LONGEST_DAYS = 90;

interface DeadlineProps {
  readonly days: number;
  readonly most: number;
  readonly onChange: (days: number) => void;
}

export type Send = (body: object) => void;

/** What this person can do with the review now. */
export function ReviewForms({ review }: { readonly review: ReviewDetail }) {
  const { t } = useTexts();
  const commands = useReviewCommands();
  const say = useNotices((state) => state.say);
  const [open, setOpen] = useState<ReviewAct | null>(null);
  const send = (act: ReviewAct) => (body: object) => {
    commands.act(review, act, body).then(
      () => say('done', t(`quality.done.${act}`)),
      (failure: unknown) => say('refused', refusalText(failure, t)),
    );
  };
  const acts = review.acts.filter((act) => act !== 'none');
  if (open !== null && acts.some((act) => act === open)) {
    return (
      <div className="quality-form" data-testid={`review-form-${open}`}>
        <h3>{t(`quality.act.${open}`)}</h3>
        {open === 'assign' ? <AssignForm review={review} send={send(open)} /> : null}
        {open === 'findings' ? <FindingsForm review={review} send={send(open)} /> : null}
        {open === 'order' ? <OrderForm review={review} send={send(open)} /> : null}
        {open === 'recheck' ? (
          <RecheckForm send={send(open)} days={7} most={LONGEST_DAYS} label={t('quality.act.recheck')} />
        ) : null}
        {open === 'rule' ? <RuleForm review={review} send={send(open)} /> : null}
        {open === 'object' || open === 'rectified' ? (
          <WordsForm label={t(`quality.act.${open}`)} needed={open === 'object'} send={send(open)} />
        ) : null}
        <button type="button" className="button small" onClick={() => setOpen(null)}>
          {t('app.cancel')}
        </button>
      </div>
    );
  }
  return acts.length === 0 ? null : (
    <div className="quality-acts">
      {acts.map((act) => (
        <button
          key={act}
          type="button"
          className="button small"
          data-testid={`review-act-${act}`}
          onClick={() => (act === 'close' ? send(act)({}) : setOpen(act))}
        >
          {t(`quality.act.${act}`)}
        </button>
      ))}
    </div>
  );
}

/** Words about a step. */
export function Note({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  const { t } = useTexts();
  return (
    <Field label={t('quality.note')}>
      {(ids) => (
        <textarea
          {...ids}
          rows={3}
          maxLength={LONGEST}
          data-testid="quality-note"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}

/** The button that sends a form. */
export function Submit({ label }: { readonly label: string }) {
  return (
    <button type="submit" className="button small primary" data-testid="quality-send">
      {label}
    </button>
  );
}

/** Words with nothing else. */
export function WordsForm({
  label,
  needed,
  send,
}: {
  readonly label: string;
  readonly needed: boolean;
  readonly send: Send;
}) {
  const { t } = useTexts();
  const say = useNotices((state) => state.say);
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (needed && note.trim() === '') {
      say('refused', t('quality.sayWhy'));
    } else {
      send({ note: note.trim() });
    }
  };
  return (
    <form onSubmit={submit}>
      <Note value={note} onChange={setNote} />
      <Submit label={label} />
    </form>
  );
}

/** By when, in days from today. */
export function Deadline({ days, most, onChange }: DeadlineProps) {
  const { t } = useTexts();
  return (
    <Field label={t('quality.days')}>
      {(ids) => (
        <input
          {...ids}
          type="number"
          min={1}
          max={most}
          required
          value={Number.isNaN(days) ? '' : days}
          onChange={({ target }) => onChange(target.valueAsNumber)}
        />
      )}
    </Field>
  );
}

function OrderForm({ review, send }: { readonly review: ReviewDetail; readonly send: Send }) {
  const { t, name } = useTexts();
  const catalogue = useFindingCatalogue();
  const blamed = review.faults.find((fault) => !fault.cancelled && fault.body !== null)?.body?.id;
  const [body, setBody] = useState(blamed ?? review.line.bodies[0]?.id ?? '');
  const [days, setDays] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const shown = days ?? catalogue?.rectifyDays ?? 7;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send({ body, until: inDays(shown), note: note.trim() });
      }}
    >
      <Field label={t('quality.whoRectifies')}>
        {(ids) => (
          <select {...ids} required value={body} onChange={({ target }) => setBody(target.value)}>
            {review.line.bodies.map((each) => (
              <option key={each.id} value={each.id}>
                {name(each.name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Deadline days={shown} most={LONGEST_DAYS} onChange={setDays} />
      <Note value={note} onChange={setNote} />
      <Submit label={t('quality.act.order')} />
    </form>
  );
}

/** Looks whether something was put right, and if it was not, by when it is to be. */
export function RecheckForm({ send, days: usual, most, label }: RecheckProps) {
  const [passed, setPassed] = useState(true);
  const [days, setDays] = useState(usual);
  const [note, setNote] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send({ passed, ...(passed ? {} : { until: inDays(days) }), note: note.trim() });
      }}
    >
      <Passed passed={passed} onChange={setPassed} />
      {passed ? null : <Deadline days={days} most={most} onChange={setDays} />}
      <Note value={note} onChange={setNote} />
      <Submit label={label} />
    </form>
  );
}

interface RecheckProps {
  readonly send: Send;
  readonly days: number;
  readonly most: number;
  readonly label: string;
}

/** Whether something was put right. */
function Passed({
  passed,
  onChange,
}: {
  readonly passed: boolean;
  readonly onChange: (passed: boolean) => void;
}) {
  const { t } = useTexts();
  return (
    <fieldset className="quality-choice">
      <legend>{t('quality.recheckResult')}</legend>
      {[true, false].map((each) => (
        <label key={String(each)}>
          <input type="radio" name="passed" checked={passed === each} onChange={() => onChange(each)} />{' '}
          {t(each ? 'quality.passed' : 'quality.notPassed')}
        </label>
      ))}
    </fieldset>
  );
}

function RuleForm({ review, send }: { readonly review: ReviewDetail; readonly send: Send }) {
  const { t, name } = useTexts();
  const [cancelled, setCancelled] = useState<readonly number[]>([]);
  const [note, setNote] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send({ cancelled, note: note.trim() });
      }}
    >
      <fieldset className="quality-choice">
        <legend>{t('quality.whatFalls')}</legend>
        {review.faults.map((fault, index) =>
          fault.cancelled ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fault's number is its name
            <label key={index}>
              <input
                type="checkbox"
                checked={cancelled.includes(index)}
                onChange={({ target }) =>
                  setCancelled(
                    target.checked ? [...cancelled, index] : cancelled.filter((each) => each !== index),
                  )
                }
              />{' '}
              {name(fault.finding.name)} ({fault.points})
            </label>
          ),
        )}
      </fieldset>
      <Note value={note} onChange={setNote} />
      <Submit label={t('quality.act.rule')} />
    </form>
  );
}
