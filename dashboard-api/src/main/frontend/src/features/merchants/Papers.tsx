import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useNow } from '../../lib/clock';
import { useTexts } from '../../lib/text/text';
import { Moment } from '../../ui/Times';
import { Part, type PartProps, WishButton } from './MerchantPanel';

/** The licences: which kind, which number, and until when. */
export function Licences({ merchant, wishes, onWish }: PartProps) {
  const { t, name } = useTexts();
  const button = { merchant, onWish, needs: 'keep' } as const;
  const trading = merchant.line.state === 'TRADING';
  return (
    <Part
      title={t('merchants.licences')}
      acts={trading ? <WishButton {...button} wish={wishes?.addLicence} /> : null}
    >
      <List>
        {merchant.licences.map((licence) => (
          <li key={licence.id} data-testid="merchant-licence" data-state={licence.state}>
            <b>{name(licence.kind.title)}</b> <span className="merchants-code">{licence.number}</span> ·{' '}
            {licence.gone !== null ? (
              <s>{name(licence.gone.title)}</s>
            ) : (
              <>
                <span
                  className={
                    licence.state === 'EXPIRED'
                      ? 'merchants-bad'
                      : licence.state === 'EXPIRING'
                        ? 'merchants-soon'
                        : undefined
                  }
                >
                  {licence.state === 'EXPIRED' ? '▲ ' : licence.state === 'EXPIRING' ? '◆ ' : ''}
                  {licence.validUntil === null
                    ? t('merchants.withoutEnd')
                    : `${t(`merchants.licenceState.${licence.state}`)} ${licence.validUntil}`}
                </span>{' '}
                {trading ? <WishButton {...button} wish={wishes?.renewLicence(licence)} /> : null}
                <WishButton {...button} wish={wishes?.revokeLicence(licence)} />
              </>
            )}
          </li>
        ))}
      </List>
    </Part>
  );
}

/** Talks, orders to rectify and cautions. */
export function Letters({ merchant, wishes, onWish }: PartProps) {
  const { t, name } = useTexts();
  const button = { merchant, onWish };
  return (
    <Part
      title={t('merchants.letters')}
      acts={
        merchant.line.state === 'TRADING' ? (
          <WishButton {...button} needs="letters" wish={wishes?.issueLetter} />
        ) : null
      }
    >
      <List>
        {merchant.letters.map((letter) => (
          <li key={letter.id} data-testid="merchant-letter" data-state={letter.state}>
            <b>{name(letter.kindTitle)}</b> {letter.number} · {name(letter.ground.title)}
            <About about={letter.about} /> · {name(letter.stateTitle)}
            {letter.result === null ? '' : ` · ${name(letter.result)}`}
            {letter.dueAt === null || letter.state === 'CLOSED' ? null : (
              <Due at={letter.dueAt} late={letter.overdue} />
            )}{' '}
            {letter.state === 'ISSUED' ? (
              <WishButton {...button} needs="answers" wish={wishes?.answerLetter(letter)} />
            ) : null}
            {letter.state === 'ANSWERED' && letter.kind === 'RECTIFY' ? (
              <WishButton {...button} needs="letters" wish={wishes?.recheckLetter(letter)} />
            ) : null}
            {letter.state === 'CLOSED' ? null : (
              <WishButton {...button} needs="letters" wish={wishes?.closeLetter(letter)} />
            )}
          </li>
        ))}
      </List>
    </Part>
  );
}

/** What the merchant was forbidden, by whom and until when. */
export function Bans({ merchant, wishes, onWish }: PartProps) {
  const { t, name } = useTexts();
  const now = useNow();
  const button = { merchant, onWish, needs: 'bans' } as const;
  return (
    <Part title={t('merchants.bans')} acts={<WishButton {...button} wish={wishes?.imposeBan} />}>
      <List>
        {merchant.bans.map((ban) => (
          <li key={ban.id} data-testid="merchant-ban" data-stands={ban.stands}>
            <b className={ban.stands ? 'merchants-bad' : undefined}>
              {ban.stands ? '■ ' : ''}
              {name(ban.kindTitle)}
            </b>{' '}
            {ban.number} · {name(ban.ground.title)}
            <About about={ban.about} /> · {ban.by} · <Moment at={ban.begins} />
            {' – '}
            {ban.ends === null ? t('merchants.untilLifted') : <Moment at={ban.ends} />}
            {ban.liftedAt === null ? null : (
              <>
                {' '}
                · {t('merchants.lifted')} <Moment at={ban.liftedAt} />
              </>
            )}{' '}
            {ban.liftedAt === null && (ban.ends === null || ban.ends > now) ? (
              <WishButton {...button} wish={wishes?.liftBan(ban)} />
            ) : null}
          </li>
        ))}
      </List>
    </Part>
  );
}

/** What was handed to outside authorities, and what came back. */
export function Leads({ merchant, wishes, onWish }: PartProps) {
  const { t, name } = useTexts();
  const button = { merchant, onWish, needs: 'leads' } as const;
  return (
    <Part title={t('merchants.leads')} acts={<WishButton {...button} wish={wishes?.sendLead} />}>
      <List>
        {merchant.leads.map((lead) => (
          <li key={lead.id} data-testid="merchant-lead" data-state={lead.state} data-late={lead.overdue}>
            <b>{name(lead.authority.title)}</b> {lead.number} · {name(lead.ground.title)}
            <About about={lead.about} /> · {name(lead.resultTitle) || name(lead.stateTitle)}
            {lead.outsideNumber === null ? '' : ` · ${lead.outsideNumber}`}
            {lead.answeredOn === null ? '' : ` · ${lead.answeredOn}`}
            {lead.state === 'SENT' ? <Due at={lead.dueAt} late={lead.overdue} /> : null}{' '}
            {lead.state === 'SENT' ? <WishButton {...button} wish={wishes?.chaseLead(lead)} /> : null}
            {lead.state === 'DONE' ? null : <WishButton {...button} wish={wishes?.answerLead(lead)} />}
          </li>
        ))}
      </List>
    </Part>
  );
}

function List({ children }: { readonly children: readonly ReactNode[] }) {
  const { t } = useTexts();
  return children.length === 0 ? (
    <p className="quiet">{t('merchants.nothing')}</p>
  ) : (
    <ul className="merchants-papers">{children}</ul>
  );
}

/** The case that a paper is about, with a way to it. */
export function About({
  about,
}: {
  readonly about: { readonly id: string; readonly number: string | null } | null;
}) {
  return about === null ? null : (
    <>
      {' '}
      · <Link href={`/?case=${encodeURIComponent(about.id)}`}>{about.number ?? about.id}</Link>
    </>
  );
}

function Due({ at, late }: { readonly at: number; readonly late: boolean }) {
  const { t } = useTexts();
  return (
    <span className={late ? 'merchants-bad' : undefined}>
      {' '}
      · {late ? '▲ ' : ''}
      {t(late ? 'merchants.overdueSince' : 'merchants.dueBy')} <Moment at={at} />
    </span>
  );
}
