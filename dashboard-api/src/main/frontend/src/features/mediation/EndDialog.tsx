import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { caseGrounds } from '../../contract/caseGrounds';
import { inPath } from '../../contract/ids';
import type { Mediation } from '../../contract/mediation';
import type { CaseRow } from '../../contract/rows';
import { useTexts } from '../../lib/text/text';
import { ask } from '../../transport/http';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { hundredths } from './model';
import { useAct } from './useMediation';

interface Props {
  readonly row: CaseRow;
  readonly mediation: Mediation;
  readonly partyName: (id: string) => string;
  readonly onClose: () => void;
}

interface Item {
  readonly key: string;
  readonly party: string;
  readonly amount: string;
  readonly words: string;
  readonly dueOn: string;
}

const nothing = (): Item => ({ key: crypto.randomUUID(), party: '', amount: '', words: '', dueOn: '' });

/** Ends the mediation at the case; an agreement is recorded with it in one act. */
export function EndDialog({ row, mediation, partyName, onClose }: Props) {
  const { t, name } = useTexts();
  const grounds = useQuery({
    queryKey: ['case-grounds'],
    queryFn: ({ signal }) => ask('/case-grounds', caseGrounds, { signal }),
    staleTime: 600_000,
  });
  const { busy, refusal, act } = useAct(row.id);
  const recorded = mediation.agreement !== null;
  const [result, setResult] = useState(recorded ? 'agreed' : '');
  const [note, setNote] = useState('');
  const [terms, setTerms] = useState('');
  const [items, setItems] = useState<readonly Item[]>([nothing()]);
  const [missing, setMissing] = useState(false);
  // One id for as long as the form is open: sent twice it is one agreement.
  const agreement = useRef(crypto.randomUUID());
  const needed = grounds.data?.mediationResults.find(({ id }) => id === result)?.wordsNeeded === true;
  const filled = items.filter(({ party, amount, words }) => party + amount + words !== '');
  const withTerms = result === 'agreed' && !recorded;
  const good = (item: Item) => {
    const amount = hundredths(item.amount);
    return (
      item.party !== '' &&
      item.dueOn !== '' &&
      amount !== undefined &&
      (amount !== null || item.words.trim() !== '')
    );
  };
  const incomplete =
    result === '' ||
    (needed && note.trim() === '') ||
    (withTerms && (!filled.every(good) || (filled.length === 0 && terms.trim() === '')));
  const put = (key: string, change: Partial<Item>) =>
    setItems((before) => before.map((item) => (item.key === key ? { ...item, ...change } : item)));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(incomplete);
    if (incomplete) {
      return;
    }
    const body = {
      result,
      note: note.trim() === '' ? null : note,
      agreement: withTerms
        ? {
            id: agreement.current,
            currency: 'CNY',
            terms: terms.trim() === '' ? null : terms,
            items: filled.map(({ party, amount, words, dueOn }) => ({
              party,
              amount: hundredths(amount) ?? null,
              words: words.trim() === '' ? null : words,
              dueOn,
            })),
          }
        : null,
    };
    if (await act({ path: `/cases/${inPath(row.id)}/mediation/end`, body, version: row.version })) {
      onClose();
    }
  };
  return (
    <Dialog
      title={`${t('mediation.end')} · ${row.number}`}
      onClose={onClose}
      testId="mediation-end-form"
      wide
    >
      <form className="step-form" onSubmit={(event) => void submit(event)} noValidate>
        <p className="quiet">{t(recorded ? 'mediation.recorded' : 'mediation.endHint')}</p>
        <Field label={`${t('mediation.result')} *`}>
          {(ids) => (
            <select
              {...ids}
              data-testid="mediation-result"
              value={result}
              onChange={({ target }) => setResult(target.value)}
            >
              <option value="">{t('mediation.choose')}</option>
              {(grounds.data?.mediationResults ?? []).map((ground) => (
                <option key={ground.id} value={ground.id}>
                  {name(ground.name)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {withTerms ? (
          <>
            <Field label={t('mediation.terms')}>
              {(ids) => (
                <textarea
                  {...ids}
                  data-testid="mediation-terms"
                  rows={4}
                  value={terms}
                  onChange={({ target }) => setTerms(target.value)}
                />
              )}
            </Field>
            {items.map((item) => (
              <fieldset key={item.key} className="mediation-item">
                <legend>{t('mediation.items')}</legend>
                <select
                  aria-label={t('mediation.party')}
                  data-testid="item-party"
                  value={item.party}
                  onChange={({ target }) => put(item.key, { party: target.value })}
                >
                  <option value="">{t('mediation.party')}</option>
                  {mediation.parties.map(({ id }) => (
                    <option key={id} value={id}>
                      {partyName(id)}
                    </option>
                  ))}
                </select>
                <input
                  aria-label={t('mediation.amount')}
                  placeholder={t('mediation.amount')}
                  data-testid="item-amount"
                  inputMode="decimal"
                  value={item.amount}
                  onChange={({ target }) => put(item.key, { amount: target.value })}
                />
                <input
                  aria-label={t('mediation.words')}
                  placeholder={t('mediation.words')}
                  data-testid="item-words"
                  maxLength={2000}
                  value={item.words}
                  onChange={({ target }) => put(item.key, { words: target.value })}
                />
                <input
                  aria-label={t('mediation.dueOn')}
                  type="date"
                  data-testid="item-due"
                  value={item.dueOn}
                  onChange={({ target }) => put(item.key, { dueOn: target.value })}
                />
                <button
                  type="button"
                  className="button small"
                  onClick={() => setItems((before) => before.filter(({ key }) => key !== item.key))}
                >
                  {t('mediation.removeItem')}
                </button>
              </fieldset>
            ))}
            <button
              type="button"
              className="button small"
              onClick={() => setItems((before) => [...before, nothing()])}
            >
              {t('mediation.addItem')}
            </button>
          </>
        ) : null}
        <Field label={needed ? `${t('mediation.note')} *` : t('mediation.note')}>
          {(ids) => (
            <textarea {...ids} rows={2} value={note} onChange={({ target }) => setNote(target.value)} />
          )}
        </Field>
        {missing || refusal !== null ? (
          <p className="error-text" role="alert">
            {refusal ?? t('mediation.incomplete')}
          </p>
        ) : null}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            {t('app.cancel')}
          </button>
          <button type="submit" className="button strong" disabled={busy} data-testid="mediation-end-submit">
            {t('mediation.end')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
