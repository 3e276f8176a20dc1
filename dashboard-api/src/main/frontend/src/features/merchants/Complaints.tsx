import { type FormEvent, useState } from 'react';
import { foundCases } from '../../contract/caseSearch';
import type { MerchantCount } from '../../contract/merchant';
import { useTexts } from '../../lib/text/text';
import { ask } from '../../transport/http';
import { Moment } from '../../ui/Times';
import type { Wish } from './acts';
import { Part, type PartProps, WishButton } from './MerchantPanel';
import { About } from './Papers';
import { useMerchantCommands } from './useMerchants';

/** The complaints of twelve months, counted by category and outcome, and the cases that were tied by hand. */
export function Complaints({ merchant, wishes, onWish }: PartProps) {
  const { t, name } = useTexts();
  const { complaints, tied } = merchant;
  const ties = merchant.acts.includes('ties');
  return (
    <Part title={t('merchants.complaintsOf', { count: complaints.total })}>
      <p className="quiet">{t('merchants.openCount', { count: complaints.open })}</p>
      {complaints.total === 0 ? null : (
        <div className="merchants-counts">
          <Counts title={t('merchants.byCategory')} counts={complaints.byCategory} total={complaints.total} />
          <Counts title={t('merchants.byOutcome')} counts={complaints.byOutcome} total={complaints.total} />
        </div>
      )}
      <ul className="merchants-papers">
        {complaints.items.map((each) => (
          <li key={each.id} data-testid="merchant-complaint">
            <Moment at={each.openedAt} />
            <About about={each} /> · {name(each.category)} · {name(each.outcome) || name(each.stateTitle)}
          </li>
        ))}
      </ul>
      {ties ? <TieForm merchant={merchant} /> : null}
      {tied.length === 0 ? null : (
        <>
          <h4>{t('merchants.tied')}</h4>
          <ul className="merchants-papers">
            {tied.map((each) => (
              <li key={each.id} data-testid="merchant-tied">
                <Moment at={each.openedAt} />
                <About about={each} /> · {name(each.category)}{' '}
                <WishButton merchant={merchant} onWish={onWish} needs="ties" wish={wishes?.untie(each.id)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Part>
  );
}

/** Counts as bars beside their figures. */
function Counts({
  title,
  counts,
  total,
}: {
  readonly title: string;
  readonly counts: readonly MerchantCount[];
  readonly total: number;
}) {
  const { t, name } = useTexts();
  return (
    <table className="merchants-table">
      <caption>{title}</caption>
      <tbody>
        {counts.map((each) => (
          <tr key={each.id ?? ''} data-testid="merchant-count">
            <th scope="row">{name(each.title) || t('merchants.notYet')}</th>
            <td className="merchants-bar">
              <svg aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none">
                <rect width={(each.count * 100) / total} height="8" />
              </svg>
            </td>
            <td className="number">{each.count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Says by its number that a case concerns the merchant, wherever it happened. */
function TieForm({ merchant }: Pick<PartProps, 'merchant'>) {
  const { t } = useTexts();
  const { busy, refusal, act } = useMerchantCommands();
  const [number, setNumber] = useState('');
  const [missing, setMissing] = useState(false);
  const tie = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = number.trim().toUpperCase();
    const found = await ask(`/cases?state=all&q=${encodeURIComponent(wanted)}&limit=5`, foundCases).catch(
      () => null,
    );
    const id = found?.items.find((each) => each.number.toUpperCase() === wanted)?.id;
    setMissing(id === undefined);
    if (id !== undefined) {
      const wish: Wish = { key: 'tie', path: '/cases', method: 'POST', fields: [] };
      if ((await act(merchant, wish, { caseId: id }, t('merchants.done.tie'))) !== null) {
        setNumber('');
      }
    }
  };
  return (
    <form className="merchants-acts" onSubmit={(event) => void tie(event)}>
      <input
        aria-label={t('merchants.caseNumber')}
        placeholder={t('merchants.caseNumber')}
        data-testid="merchant-case-number"
        required
        maxLength={40}
        value={number}
        onChange={({ target }) => setNumber(target.value)}
      />
      <button type="submit" className="button small" disabled={busy} data-testid="merchant-tie">
        {t('merchants.act.tie')}
      </button>
      {missing || refusal !== null ? (
        <span className="error-text" role="alert">
          {refusal ?? t('merchants.noSuchCase')}
        </span>
      ) : null}
    </form>
  );
}
