import { useState } from 'react';
import type { ReviewDetail } from '../../contract/review';
import { useTexts } from '../../lib/text/text';
import { Field } from '../../ui/Field';
import { type Send, Submit } from './ReviewForms';
import { useReviewers } from './useReviews';

/** Whose turn it is: those who had a hand in the case, or belong to its bodies, cannot be chosen. */
export function AssignForm({ review, send }: { readonly review: ReviewDetail; readonly send: Send }) {
  const { t } = useTexts();
  const people = useReviewers(review.line.id).data ?? [];
  const [who, setWho] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send({ reviewer: who });
      }}
    >
      <Field label={t('quality.reviewer')} hint={t('quality.crossed')}>
        {(ids) => (
          <select
            {...ids}
            required
            data-testid="review-who"
            value={who}
            onChange={({ target }) => setWho(target.value)}
          >
            <option value="">{t('quality.choose')}</option>
            {people.map((person) => (
              <option key={person.id} value={person.id} disabled={person.hindrance !== null}>
                {person.displayName}
                {person.hindrance === null
                  ? ''
                  : ` (${t(person.hindrance === 'handled' ? 'quality.handled' : 'quality.ownBody')})`}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Submit label={t('quality.act.assign')} />
    </form>
  );
}
