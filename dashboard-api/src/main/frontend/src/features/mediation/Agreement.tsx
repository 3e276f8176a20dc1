import { inPath } from '../../contract/ids';
import type { AgreedItem, Mediation } from '../../contract/mediation';
import { useTexts } from '../../lib/text/text';
import { Moment } from '../../ui/Times';
import type { wantedBy } from './acts';
import { money } from './model';
import type { Wish } from './Record';

interface Props {
  readonly mediation: Mediation;
  readonly partyName: (id: string) => string;
  readonly byCourt: boolean;
  readonly mayAct: boolean;
  readonly wanted: ReturnType<typeof wantedBy>;
  readonly onWish: (wish: Wish) => void;
  readonly onReceipt: (item: string) => void;
}

/** What was agreed, how far it is performed, and what the court says. */
export function Agreement({ mediation, partyName, byCourt, mayAct, wanted, onWish, onReceipt }: Props) {
  const { t } = useTexts();
  const agreement = mediation.agreement;
  if (agreement === null) {
    return null;
  }
  const base = `/mediations/${inPath(mediation.id)}`;
  const followed = mayAct && mediation.state === 'FOLLOWED_UP';
  const button = (text: string, path: string, asks: Wish['wanted'], fixed?: Wish['fixed']) => (
    <button
      type="button"
      className="button small"
      onClick={() =>
        onWish({
          title: text,
          path: `${base}${path}`,
          wanted: asks,
          ...(fixed === undefined ? {} : { fixed }),
        })
      }
    >
      {text}
    </button>
  );
  const acts = (item: AgreedItem) => {
    const path = `/items/${inPath(item.id)}`;
    return (
      <>
        {button(t('mediation.act.remind'), `${path}/remind`, wanted.note)}
        {button(t('mediation.act.performed'), `${path}/performed`, wanted.evidence)}
        {item.overdue && item.progress === 'OPEN'
          ? button(t('mediation.act.defaulted'), `${path}/defaulted`, wanted.note)
          : null}
      </>
    );
  };
  return (
    <div className="mediation-part" data-testid="mediation-agreement">
      <div className="mediation-head">
        <h4>{t('mediation.agreement')}</h4>
        <Moment at={agreement.at} />
      </div>
      {agreement.total === 0 ? null : (
        <p>
          <b>{t('mediation.total', { amount: money(agreement.total, agreement.currency) })}</b>
        </p>
      )}
      {agreement.terms === null ? null : <p className="mediation-words">{agreement.terms}</p>}
      <ul>
        {agreement.items.map((item) => (
          <li key={item.id} data-testid="mediation-item" data-progress={item.progress}>
            {partyName(item.party)} · {item.amount === null ? '' : money(item.amount, agreement.currency)}{' '}
            {item.words ?? ''} · {t('mediation.dueOn')} {item.dueOn} ·{' '}
            <b>
              {t(`mediation.progress.${item.progress}`)}
              {item.overdue ? ` ⚠ ${t('mediation.overdue')}` : ''}
            </b>
            {item.remindedAt === null ? null : (
              <span className="quiet">
                {' '}
                · {t('mediation.reminded')} <Moment at={item.remindedAt} />
              </span>
            )}
            {item.evidence === null ? '' : ` · ${item.evidence}`} <Receipts item={item} />
            {followed && item.progress !== 'DONE' ? acts(item) : null}
            {followed ? (
              <button
                type="button"
                className="button small"
                data-testid="item-receipt"
                onClick={() => onReceipt(item.id)}
              >
                {t('mediation.act.receipt')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {agreement.appliedAt === null ? null : (
        <p>
          {agreement.confirmed === null
            ? t('mediation.applied')
            : t(agreement.confirmed ? 'mediation.courtConfirmed' : 'mediation.courtRejected')}{' '}
          {agreement.court ?? ''} <Moment at={agreement.decidedAt ?? agreement.appliedAt} />
        </p>
      )}
      <div className="case-steps">
        {mayAct && mediation.state === 'AGREED'
          ? button(t('mediation.act.setAside'), '/agreement/set-aside', wanted.note)
          : null}
        {followed && byCourt && (agreement.appliedAt === null || agreement.confirmed === false)
          ? button(t('mediation.act.apply'), '/confirmation', wanted.court)
          : null}
        {followed && agreement.appliedAt !== null && agreement.confirmed === null ? (
          <>
            {button(t('mediation.act.confirmed'), '/confirmation/decision', wanted.court, {
              confirmed: true,
            })}
            {button(t('mediation.act.rejected'), '/confirmation/decision', wanted.court, {
              confirmed: false,
            })}
          </>
        ) : null}
      </div>
    </div>
  );
}

function Receipts({ item }: { readonly item: AgreedItem }) {
  const { t } = useTexts();
  return item.receipts.length === 0 ? null : (
    <ul className="photos">
      {item.receipts.map(({ id, url }, n) => (
        <li key={id} data-testid="receipt">
          {url === null ? (
            t('mediation.receipt')
          ) : (
            <a className="photo" href={url} download>
              <img
                src={url}
                alt={`${t('mediation.receipt')} ${n + 1}`}
                width={96}
                height={72}
                loading="lazy"
              />
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
