import { type ReactNode, useState } from 'react';
import type { MerchantDetail, MerchantMay } from '../../contract/merchant';
import { serverClock } from '../../lib/clock';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Moment } from '../../ui/Times';
import { ActDialog } from './ActDialog';
import { type Wish, type Wishes, wishesOf } from './acts';
import { Complaints } from './Complaints';
import { worryOf } from './model';
import { Bans, Leads, Letters, Licences } from './Papers';
import { RegisterDialog } from './RegisterDialog';
import { Sign } from './Sign';
import { Timeline } from './Timeline';
import { lookAtContact, useMerchant, useMerchantBook } from './useMerchants';

/** One merchant with all that is on record, and what can be done now. */
export function MerchantPanel({ id }: { readonly id: string }) {
  const { t } = useTexts();
  const { site } = useWatch();
  const found = useMerchant(id);
  const book = useMerchantBook();
  const [wish, setWish] = useState<Wish | null>(null);
  const [correcting, setCorrecting] = useState(false);
  const merchant = found.data;
  if (merchant === undefined) {
    return found.isError ? (
      <p className="pad error-text" role="alert">
        {t('merchants.failed')}
      </p>
    ) : (
      <p className="pad quiet">{t('app.loading')}</p>
    );
  }
  const wishes = book === undefined ? null : wishesOf(book, merchant, serverClock.now(), site.timeZone, t);
  const parts = { merchant, wishes, onWish: setWish };
  return (
    <div className="merchants-one" data-testid="merchant-one">
      <Facts {...parts} onCorrect={() => setCorrecting(true)} />
      <Timeline merchant={merchant} />
      <Licences {...parts} />
      <Letters {...parts} />
      <Bans {...parts} />
      <Leads {...parts} />
      <Complaints {...parts} />
      <Steps merchant={merchant} />
      {wish === null ? null : <ActDialog merchant={merchant} wish={wish} close={() => setWish(null)} />}
      {correcting ? (
        <RegisterDialog known={merchant} close={() => setCorrecting(false)} onKept={() => {}} />
      ) : null}
    </div>
  );
}

export interface PartProps {
  readonly merchant: MerchantDetail;
  /** What can be done; null until the book of choices is there. */
  readonly wishes: Wishes | null;
  readonly onWish: (wish: Wish) => void;
}

/** A button for something that this person may do. */
export function WishButton({
  merchant,
  needs,
  wish,
  onWish,
}: Pick<PartProps, 'merchant' | 'onWish'> & {
  readonly needs: MerchantMay;
  readonly wish: Wish | undefined;
}) {
  const { t } = useTexts();
  return wish === undefined || !merchant.acts.includes(needs) ? null : (
    <button
      type="button"
      className="button small"
      data-testid={`merchant-act-${wish.key}`}
      onClick={() => onWish(wish)}
    >
      {t(`merchants.act.${wish.key}`)}
    </button>
  );
}

/** A titled part of the record with what can be added to it. */
export function Part({
  title,
  acts,
  children,
}: {
  readonly title: string;
  readonly acts?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="merchants-part">
      <div className="merchants-head">
        <h3>{title}</h3>
        {acts}
      </div>
      {children}
    </section>
  );
}

function Facts({ merchant, wishes, onWish, onCorrect }: PartProps & { readonly onCorrect: () => void }) {
  const { t, name } = useTexts();
  const { line } = merchant;
  const button = { merchant, onWish };
  return (
    <>
      <h2>
        {line.name} <small>{name(line.category.title)}</small>
      </h2>
      <dl className="merchants-facts">
        <dt>{t('merchants.state')}</dt>
        <dd data-testid="merchant-state">
          {name(line.stateTitle)}
          {merchant.closedAt === null ? null : (
            <>
              {' '}
              · <Moment at={merchant.closedAt} />
            </>
          )}{' '}
          <Sign worry={worryOf(line)} />
        </dd>
        <dt>{t('merchants.field.place')}</dt>
        <dd>{name(line.placeName) || line.place}</dd>
        <dt>{t('merchants.field.creditCode')}</dt>
        <dd className="merchants-code">{merchant.creditCode ?? t('merchants.unknown')}</dd>
        {merchant.since === null ? null : (
          <>
            <dt>{t('merchants.field.since')}</dt>
            <dd>{merchant.since}</dd>
          </>
        )}
        <dt>{t('merchants.contact')}</dt>
        <dd>
          <Contact merchant={merchant} />
        </dd>
      </dl>
      <div className="merchants-acts">
        {merchant.acts.includes('keep') && line.state === 'TRADING' ? (
          <button type="button" className="button small" data-testid="merchant-correct" onClick={onCorrect}>
            {t('merchants.correct')}
          </button>
        ) : null}
        <WishButton {...button} needs="keep" wish={wishes?.contact} />
        {merchant.contact === null ? null : (
          <WishButton {...button} needs="keep" wish={wishes?.forgetContact} />
        )}
        <WishButton
          {...button}
          needs="keep"
          wish={line.state === 'TRADING' ? wishes?.close : wishes?.reopen}
        />
      </div>
    </>
  );
}

/** Whom to ask, masked; the whole number is asked for by hand, which is logged. */
function Contact({ merchant }: { readonly merchant: MerchantDetail }) {
  const { t } = useTexts();
  const say = useNotices((state) => state.say);
  const [whole, setWhole] = useState<{ name: string | null; phone: string | null } | null>(null);
  const look = async () => {
    try {
      setWhole(await lookAtContact(merchant.line.id));
    } catch (failure) {
      say('refused', refusalText(failure, t));
    }
  };
  const shown = whole ?? merchant.contact;
  return (
    <>
      {shown === null ? <span className="quiet">{t('merchants.unknown')}</span> : shown.name}{' '}
      {whole?.phone ? (
        <a href={`tel:${whole.phone}`}>{whole.phone}</a>
      ) : (
        <span className="merchants-code">{shown?.phone}</span>
      )}{' '}
      {whole === null && merchant.contact !== null && merchant.acts.includes('call') ? (
        <button
          type="button"
          className="link"
          title={t('merchants.contactHint')}
          data-testid="merchant-contact"
          onClick={() => void look()}
        >
          {t('merchants.showNumber')}
        </button>
      ) : null}
    </>
  );
}

function Steps({ merchant }: { readonly merchant: MerchantDetail }) {
  const { t } = useTexts();
  return (
    <Part title={t('merchants.happened')}>
      <ol className="merchants-line" data-testid="merchant-steps">
        {merchant.steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what happened only grows and is loaded whole
          <li key={`${step.at} ${step.what} ${index}`}>
            <b>{t(`merchants.step.${step.what}`)}</b>
            {step.number === null ? '' : ` ${step.number}`} · {step.by} ·{' '}
            <span className="quiet">
              <Moment at={step.at} />
            </span>
            {step.note === null ? null : <p>{step.note}</p>}
          </li>
        ))}
      </ol>
    </Part>
  );
}
