import { type ReactNode, useState } from 'react';
import { inPath } from '../../contract/ids';
import type { Mediation, MediationChoices } from '../../contract/mediation';
import type { CaseRow } from '../../contract/rows';
import { useTexts } from '../../lib/text/text';
import { Moment } from '../../ui/Times';
import { ActDialog, type Wanted } from './ActDialog';
import { Agreement } from './Agreement';
import { Award } from './Award';
import { wantedBy } from './acts';
import { Calls } from './Calls';
import { EndDialog } from './EndDialog';
import { choiceOf, money } from './model';
import { Precedents } from './Precedents';
import { ReceiptDialog } from './ReceiptDialog';
import { useCompensationStandards } from './useMediation';

interface Props {
  readonly row: CaseRow;
  readonly mediation: Mediation;
  readonly choices: MediationChoices;
  readonly mayAct: boolean;
}

/** What somebody is about to do. */
export interface Wish {
  readonly title: string;
  readonly path: string;
  readonly wanted: readonly Wanted[];
  readonly method?: 'POST' | 'PUT';
  readonly fixed?: Readonly<Record<string, unknown>>;
}

/** One mediation: who takes part, when they meet, what they offer, what they agreed. */
export function MediationRecord({ row, mediation, choices, mayAct }: Props) {
  const texts = useTexts();
  const { t, name } = texts;
  const [wish, setWish] = useState<Wish | null>(null);
  const [ending, setEnding] = useState(false);
  const [receiptFor, setReceiptFor] = useState<string | null>(null);
  const standards = useCompensationStandards();
  const title = (list: MediationChoices['roles'], id: string | null) => {
    const found = choiceOf(list, id);
    return found === undefined ? (id ?? '') : name(found.title);
  };
  const partyName = (id: string) => {
    const party = mediation.parties.find((each) => each.id === id);
    return party === undefined ? id : (party.name ?? title(choices.roles, party.role));
  };
  const wanted = wantedBy(
    choices,
    mediation,
    partyName,
    texts,
    (standards.data?.standards ?? [])
      .filter(({ categories }) => categories.includes(row.category ?? ''))
      .map(({ id, title: what, when }) => ({ id, text: `${name(what)} – ${name(when)}` })),
  );
  const base = `/mediations/${inPath(mediation.id)}`;
  const open = mayAct && mediation.state === 'OPEN';
  const regime = choices.regimes.find(({ id }) => id === mediation.regime);
  const button = (text: string, next: Wish, testId?: string) => (
    <button type="button" className="button small" data-testid={testId} onClick={() => setWish(next)}>
      {text}
    </button>
  );
  return (
    <div className="mediation" data-testid="mediation" data-state={mediation.state}>
      <p className="mediation-head">
        <b>{name(mediation.stateName)}</b> <Moment at={mediation.openedAt} />
      </p>
      {mediation.hidden ? <p className="quiet">{t('mediation.hidden')}</p> : null}
      <Calls
        mediation={mediation}
        partyName={partyName}
        onCalled={
          mayAct
            ? (session, party) =>
                setWish({
                  title: `${t('mediation.called')} · ${partyName(party)}`,
                  path: `${base}/calls`,
                  wanted: [],
                  fixed: { session, party },
                })
            : null
        }
      />
      <Part
        title={t('mediation.parties')}
        empty={mediation.parties.length === 0 ? t('mediation.noParties') : null}
        add={
          mayAct && mediation.state !== 'ENDED'
            ? button(
                t('mediation.addParty'),
                { title: t('mediation.addParty'), path: `${base}/parties`, wanted: wanted.party(null) },
                'mediation-add-party',
              )
            : null
        }
      >
        {mediation.parties.map((party) => (
          <li key={party.id} data-testid="mediation-party">
            <b>{party.name ?? '—'}</b> · {title(choices.roles, party.role)} ·{' '}
            {title(choices.languages, party.language)}
            {party.phone === null ? '' : ` · ${party.phone}`}
            {!party.interpreter ? null : (
              <span>
                {' · '}
                {party.interpreterName === null
                  ? `⚠ ${t('mediation.interpreterMissing')}`
                  : t('mediation.interpretedBy', { name: party.interpreterName })}
              </span>
            )}{' '}
            {mayAct && mediation.state !== 'ENDED' && !mediation.hidden
              ? button(t('mediation.correct'), {
                  title: partyName(party.id),
                  path: `${base}/parties/${inPath(party.id)}`,
                  wanted: wanted.party(party),
                  method: 'PUT',
                })
              : null}
          </li>
        ))}
      </Part>
      <Part
        title={t('mediation.mediators')}
        empty={mediation.mediators.length === 0 ? t('mediation.noMediators') : null}
        add={
          open
            ? button(
                t('mediation.addMediator'),
                { title: t('mediation.addMediator'), path: `${base}/mediators`, wanted: wanted.mediator },
                'mediation-add-mediator',
              )
            : null
        }
      >
        {mediation.mediators.map((mediator) => (
          <li key={mediator.id} data-testid="mediation-mediator" data-seat={mediator.seat}>
            <b>{mediator.name ?? '—'}</b>
            {mediator.phone === null ? '' : ` · ${mediator.phone}`}
            {mediator.seat === 'ACTING' ? '' : ` · ${t(`mediation.seat.${mediator.seat}`)}`}
            {mediator.seat === 'ACTING'
              ? ''
              : ` · ${title([...choices.objections, ...choices.departures], mediator.ground)}`}{' '}
            {open && mediator.seat === 'ACTING'
              ? button(t('mediation.act.object'), {
                  title: t('mediation.act.object'),
                  path: `${base}/mediators/${inPath(mediator.id)}/objections`,
                  wanted: wanted.objection,
                })
              : null}
            {open && mediator.seat === 'OBJECTED_TO'
              ? button(t('mediation.act.dismiss'), {
                  title: t('mediation.act.dismiss'),
                  path: `${base}/mediators/${inPath(mediator.id)}/dismiss-objection`,
                  wanted: wanted.note,
                })
              : null}
            {open && mediator.seat !== 'GONE'
              ? button(t('mediation.act.standDown'), {
                  title: t('mediation.act.standDown'),
                  path: `${base}/mediators/${inPath(mediator.id)}/stand-down`,
                  wanted: wanted.departure,
                })
              : null}
          </li>
        ))}
      </Part>
      {regime === undefined ? null : (
        <p className="choice-source">
          {t('mediation.least', { count: regime.leastMediators })} ·{' '}
          {t('mediation.source', { source: name(regime.source) })}
          {regime.confirmed ? '' : ` · ${t('mediation.unconfirmed')}`}
        </p>
      )}
      <Part
        title={t('mediation.sessions')}
        empty={mediation.sessions.length === 0 ? t('mediation.noSessions') : null}
        add={
          open
            ? button(t('mediation.addSession'), {
                title: t('mediation.addSession'),
                path: `${base}/sessions`,
                wanted: wanted.session,
              })
            : null
        }
      >
        {mediation.sessions.map((session) => (
          <li key={session.id} data-testid="mediation-session" data-held={session.held}>
            <Moment at={session.startsAt} /> · {title(choices.ways, session.way)} ·{' '}
            <b>{t(`mediation.held.${session.held}`)}</b>
            {session.where === null ? '' : ` · ${session.where}`}
            {session.ground === null ? '' : ` · ${title(choices.failures, session.ground)}`}
            {session.people.length === 0 ? '' : ` · ${session.people.map(partyName).join('、')}`}
            {session.words === null ? null : <p className="mediation-words">{session.words}</p>}{' '}
            {open && session.held === 'AWAITED' ? (
              <>
                {button(t('mediation.act.held'), {
                  title: t('mediation.act.held'),
                  path: `${base}/sessions/${inPath(session.id)}/held`,
                  wanted: wanted.held,
                })}
                {button(t('mediation.act.failed'), {
                  title: t('mediation.act.failed'),
                  path: `${base}/sessions/${inPath(session.id)}/failed`,
                  wanted: wanted.failed,
                })}
              </>
            ) : null}
          </li>
        ))}
      </Part>
      <Award
        mediation={mediation}
        onState={
          open
            ? () =>
                setWish({
                  title: t('award.title'),
                  path: `${base}/claim`,
                  wanted: wanted.claim,
                  method: 'PUT',
                })
            : null
        }
      />
      <Part
        title={t('mediation.offers')}
        empty={mediation.offers.length === 0 ? t('mediation.noOffers') : null}
        add={
          open
            ? button(t('mediation.addOffer'), {
                title: t('mediation.addOffer'),
                path: `${base}/offers`,
                wanted: wanted.offer,
                fixed: { currency: 'CNY' },
              })
            : null
        }
      >
        {mediation.offers.map((offer) => (
          <li key={offer.id} data-testid="mediation-offer" data-answer={offer.answer}>
            {partyName(offer.party)} ·{' '}
            {offer.amount === null ? '' : <b>{money(offer.amount, offer.currency)}</b>} {offer.words ?? ''} ·{' '}
            <b>{offer.lapsed ? t('mediation.lapsed') : t(`mediation.answer.${offer.answer}`)}</b>
            {offer.answer !== 'MADE' || offer.validUntil === null ? null : (
              <span className="quiet">
                {' '}
                {t('mediation.until')} <Moment at={offer.validUntil} />
              </span>
            )}
            {offer.outside ? <b className="offer-outside"> ⚠ {t('award.outside')}</b> : null}
            {offer.remark === null ? null : (
              <p className="mediation-words">
                {t('award.remarked', {
                  least: money(offer.remark.least, null),
                  most: money(offer.remark.most, 'CNY'),
                })}
                {offer.remark.words ?? '—'}
              </p>
            )}{' '}
            {open && offer.answer === 'MADE' ? (
              <>
                {(offer.lapsed ? (['refuse'] as const) : (['accept', 'refuse'] as const)).map((act) => (
                  <span key={act}>
                    {button(t(`mediation.act.${act}`), {
                      title: t(`mediation.act.${act}`),
                      path: `${base}/offers/${inPath(offer.id)}/${act}`,
                      wanted: wanted.answer(offer.party),
                    })}
                  </span>
                ))}
                {button(t('mediation.act.withdraw'), {
                  title: t('mediation.act.withdraw'),
                  path: `${base}/offers/${inPath(offer.id)}/withdraw`,
                  wanted: [],
                })}
              </>
            ) : null}
          </li>
        ))}
      </Part>
      {mediation.state === 'OPEN' || mediation.state === 'AGREED' ? (
        <Precedents row={row} mediation={mediation} />
      ) : null}
      <Agreement
        mediation={mediation}
        partyName={partyName}
        byCourt={regime?.confirmedByCourt === true}
        mayAct={mayAct}
        wanted={wanted}
        onWish={setWish}
        onReceipt={setReceiptFor}
      />
      {mayAct &&
      row.state === 'IN_MEDIATION' &&
      (mediation.state === 'OPEN' || mediation.state === 'AGREED') ? (
        <div className="case-steps">
          <button
            type="button"
            className="button strong"
            data-testid="mediation-end"
            onClick={() => setEnding(true)}
          >
            {t('mediation.end')}
          </button>
        </div>
      ) : null}
      {wish === null ? null : <ActDialog caseId={row.id} {...wish} onClose={() => setWish(null)} />}
      {receiptFor === null ? null : (
        <ReceiptDialog
          caseId={row.id}
          path={`${base}/items/${inPath(receiptFor)}`}
          onClose={() => setReceiptFor(null)}
        />
      )}
      {ending ? (
        <EndDialog row={row} mediation={mediation} partyName={partyName} onClose={() => setEnding(false)} />
      ) : null}
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly empty: string | null;
  readonly add: ReactNode;
  readonly children: ReactNode;
}

function Part({ title, empty, add, children }: PartProps) {
  return (
    <div className="mediation-part">
      <div className="mediation-head">
        <h4>{title}</h4>
        {add}
      </div>
      {empty === null ? <ul>{children}</ul> : <p className="quiet">{empty}</p>}
    </div>
  );
}
