import { useState } from 'react';
import type { ReviewDetail } from '../../contract/review';
import { useTexts } from '../../lib/text/text';
import { faultsToSend, pointsOf } from './model';
import { Note, type Send, Submit } from './ReviewForms';
import { useFindingCatalogue } from './useReviews';

const EMPTY = { finding: '', body: '', handler: '' };

/** What is wrong with how the case was dealt with; with no line it is said that nothing is. */
export function FindingsForm({ review, send }: { readonly review: ReviewDetail; readonly send: Send }) {
  const { t, name } = useTexts();
  const catalogue = useFindingCatalogue();
  const [faults, setFaults] = useState<readonly (typeof EMPTY)[]>([]);
  const [note, setNote] = useState('');
  const findings = catalogue?.findings ?? [];
  const change = (index: number, part: Partial<typeof EMPTY>) =>
    setFaults(faults.map((fault, at) => (at === index ? { ...fault, ...part } : fault)));
  const points = pointsOf(faults, new Map(findings.map((each) => [each.id, each.points])));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send({ faults: faultsToSend(faults), note: note.trim() });
      }}
    >
      {faults.map((fault, index) => {
        const chosen = findings.find((each) => each.id === fault.finding);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
          <fieldset key={index} className="quality-fault">
            <legend>{t('quality.faultNumber', { number: index + 1 })}</legend>
            <select
              aria-label={t('quality.finding')}
              required
              data-testid="fault-finding"
              value={fault.finding}
              onChange={({ target }) => change(index, { finding: target.value })}
            >
              <option value="">{t('quality.choose')}</option>
              {findings.map((each) => (
                <option key={each.id} value={each.id}>
                  {name(each.title)} ({each.points}
                  {each.confirmed ? '' : ` · ${t('quality.toConfirm')}`})
                </option>
              ))}
            </select>
            <select
              aria-label={t('quality.ofBody')}
              value={fault.body}
              onChange={({ target }) => change(index, { body: target.value })}
            >
              <option value="">{t('quality.noBody')}</option>
              {review.line.bodies.map((each) => (
                <option key={each.id} value={each.id}>
                  {name(each.name)}
                </option>
              ))}
            </select>
            {chosen?.ofHandler === false ? null : (
              <select
                aria-label={t('quality.ofHandler')}
                value={fault.handler}
                onChange={({ target }) => change(index, { handler: target.value })}
              >
                <option value="">{t('quality.noHandler')}</option>
                {review.handlers.map((each) => (
                  <option key={each.id} value={each.id}>
                    {name(each.name)}
                  </option>
                ))}
              </select>
            )}
            <button
              type="button"
              className="button small"
              onClick={() => setFaults(faults.filter((_, at) => at !== index))}
            >
              {t('quality.removeFault')}
            </button>
            {chosen === undefined ? null : <small className="quiet">{name(chosen.source)}</small>}
          </fieldset>
        );
      })}
      <p>
        <button
          type="button"
          className="button small"
          data-testid="fault-add"
          onClick={() => setFaults([...faults, { ...EMPTY, body: review.line.bodies[0]?.id ?? '' }])}
        >
          {t('quality.addFault')}
        </button>{' '}
        {faults.length === 0 ? t('quality.clean') : t('quality.together', { points })}
      </p>
      <Note value={note} onChange={setNote} />
      <Submit label={t('quality.act.findings')} />
    </form>
  );
}
