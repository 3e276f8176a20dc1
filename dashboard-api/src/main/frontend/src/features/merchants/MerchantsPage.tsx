import { useState } from 'react';
import { Link } from 'wouter';
import type { MerchantLine } from '../../contract/merchant';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Filters } from './Filters';
import { ImportDialog } from './ImportDialog';
import { MerchantPanel } from './MerchantPanel';
import { everybody, type Filter, queryOf, worryOf } from './model';
import { RegisterDialog } from './RegisterDialog';
import { Sign } from './Sign';
import { exportMerchants, useMerchantLines } from './useMerchants';
import './merchants.css';

/** The record of merchants: who trades where with which licence, and what was written, forbidden and handed on. */
export function MerchantsPage() {
  const { t } = useTexts();
  const { roles } = useWatch();
  return may(roles, 'seeMerchants') ? (
    <Merchants />
  ) : (
    <p className="pad">
      {t('page.noRight', { page: t('pages.merchants') })} · <Link href="/">{t('app.home')}</Link>
    </p>
  );
}

function Merchants() {
  const { t } = useTexts();
  const { roles } = useWatch();
  const say = useNotices((state) => state.say);
  const [filter, setFilter] = useState<Filter>(everybody);
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  // A message or a case names the merchant that it is about.
  const [picked, setPicked] = useState(() => new URLSearchParams(location.search).get('merchant'));
  const [open, setOpen] = useState<'register' | 'import' | null>(null);
  const keeps = may(roles, 'keepMerchants');
  const cursor = cursors.at(-1) ?? null;
  const found = useMerchantLines(queryOf(filter), cursor);
  const lines = found.data?.items ?? [];
  const next = found.data?.next ?? null;
  const narrow = (to: Filter) => {
    setFilter(to);
    setCursors([null]);
  };
  const save = async () => {
    try {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await exportMerchants());
      link.download = 'merchants.csv';
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (failure) {
      say('refused', refusalText(failure, t));
    }
  };
  return (
    <div className="merchants" data-testid="merchants-page">
      <section className="merchants-list" aria-label={t('pages.merchants')}>
        <Filters filter={filter} onChange={narrow} />
        <div className="merchants-acts">
          {keeps ? (
            <>
              <button
                type="button"
                className="button small strong"
                data-testid="merchant-new"
                onClick={() => setOpen('register')}
              >
                {t('merchants.register')}
              </button>
              <button type="button" className="button small" onClick={() => setOpen('import')}>
                {t('merchants.import')}
              </button>
            </>
          ) : null}
          <button type="button" className="button small" onClick={() => void save()}>
            {t('merchants.export')}
          </button>
        </div>
        {found.isError ? (
          <p className="pad error-text" role="alert">
            {t('merchants.failed')}
          </p>
        ) : null}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
        <div className="merchants-scroll" tabIndex={0} role="group" aria-label={t('pages.merchants')}>
          {found.isSuccess && lines.length === 0 ? (
            <p className="pad quiet">{t('merchants.none')}</p>
          ) : (
            <List lines={lines} picked={picked} onPick={setPicked} />
          )}
          {cursors.length > 1 || next !== null ? (
            <p className="pad merchants-acts">
              <button
                type="button"
                className="button small"
                disabled={cursors.length === 1}
                onClick={() => setCursors(cursors.slice(0, -1))}
              >
                {t('merchants.before')}
              </button>
              <button
                type="button"
                className="button small"
                disabled={next === null}
                onClick={() => next !== null && setCursors([...cursors, next])}
              >
                {t('merchants.after')}
              </button>
            </p>
          ) : null}
        </div>
      </section>
      <section className="merchants-detail" aria-label={t('merchants.record')}>
        {picked === null ? (
          <p className="pad quiet">{t('merchants.pick')}</p>
        ) : (
          <MerchantPanel key={picked} id={picked} />
        )}
      </section>
      {open === 'register' ? (
        <RegisterDialog known={null} close={() => setOpen(null)} onKept={setPicked} />
      ) : null}
      {open === 'import' ? <ImportDialog close={() => setOpen(null)} /> : null}
    </div>
  );
}

interface ListProps {
  readonly lines: readonly MerchantLine[];
  readonly picked: string | null;
  readonly onPick: (id: string) => void;
}

function List({ lines, picked, onPick }: ListProps) {
  const { t, name } = useTexts();
  return (
    <table className="merchants-table">
      <thead>
        <tr>
          <th scope="col">{t('merchants.name')}</th>
          <th scope="col">{t('merchants.field.category')}</th>
          <th scope="col">{t('merchants.field.place')}</th>
          <th scope="col">{t('merchants.state')}</th>
          <th scope="col" className="number">
            {t('merchants.complaints')}
          </th>
          <th scope="col" className="number">
            {t('merchants.leads')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr
            key={line.id}
            data-testid="merchant-row"
            data-merchant={line.id}
            aria-current={picked === line.id ? 'true' : undefined}
          >
            <th scope="row">
              <button type="button" className="link" onClick={() => onPick(line.id)}>
                {line.name}
              </button>
            </th>
            <td>{name(line.category.title)}</td>
            <td>{name(line.placeName) || line.place}</td>
            <td>
              <Sign worry={worryOf(line)} />
            </td>
            <td className="number">{line.complaints}</td>
            <td className="number">{line.openLeads}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
