import { useState } from 'react';
import type { Returned, CaseRouting as Routing } from '../../contract/routing';
import type { CaseRow } from '../../contract/rows';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Moment } from '../../ui/Times';
import { CaseQuestions } from './CaseQuestions';
import { ReviewDialog } from './ReviewDialog';
import { useCaseRouting, useRoutingCommands } from './useRouting';
import './routing.css';

/** Who has the case, whose part is done, who objected and what was decided; and what was asked. */
export function CaseRouting({ row }: { readonly row: CaseRow }) {
  const { t, name } = useTexts();
  const { roles } = useWatch();
  const allowed = may(roles, 'handle') || may(roles, 'readFigures');
  const routing = useCaseRouting(row, allowed);
  if (!allowed) {
    return null;
  }
  const known = routing.data;
  const nothing =
    known === undefined || (known.parts.length === 0 && known.returns.length === 0 && known.team === null);
  return (
    <>
      {nothing ? null : (
        <section className="inspect-part" data-testid="case-routing">
          <h3>{t('routing.onCase')}</h3>
          {known.lead === null ? null : (
            <p>
              {t('routing.leads')} <b>{name(known.lead.name)}</b>
              {known.team === null ? '' : ` · ${name(known.team.name)}`}
            </p>
          )}
          {known.parts.length === 0 ? null : <Parts row={row} routing={known} />}
          {known.returns.length === 0 ? null : <Returns row={row} routing={known} />}
        </section>
      )}
      <CaseQuestions row={row} />
    </>
  );
}

function Parts({ row, routing }: { readonly row: CaseRow; readonly routing: Routing }) {
  const { t, name } = useTexts();
  const { roles } = useWatch();
  const say = useNotices((state) => state.say);
  const { reportPart } = useRoutingCommands();
  const [busy, setBusy] = useState<string | null>(null);
  const done = async (id: string) => {
    setBusy(id);
    try {
      await reportPart(row, id, null);
    } catch (failure) {
      say('refused', refusalText(failure, t));
    }
    setBusy(null);
  };
  return (
    <ul className="routing-parts" data-testid="joint-parts">
      {routing.parts.map(({ body, done: isDone, doneAt, by }) => (
        <li key={body.id} data-body={body.id} data-done={isDone}>
          <span>
            {isDone ? '✓' : '○'} {name(body.name)} · {t(isDone ? 'routing.partDone' : 'routing.partOpen')}
            {doneAt === null ? null : (
              <span className="quiet">
                {' '}
                <Moment at={doneAt} /> {by}
              </span>
            )}
          </span>
          {!isDone && routing.lead !== null && may(roles, 'handle') ? (
            <button
              type="button"
              className="button small"
              data-testid="part-done"
              aria-label={t('routing.reportPartOf', { body: name(body.name) })}
              disabled={busy !== null}
              onClick={() => void done(body.id)}
            >
              {t('routing.reportPart')}
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Returns({ row, routing }: { readonly row: CaseRow; readonly routing: Routing }) {
  const { t, name } = useTexts();
  const [open, setOpen] = useState<Returned | null>(null);
  const last = routing.returns.at(-1);
  return (
    <>
      <h4>{t('routing.returned', { count: routing.returns.length })}</h4>
      <ol className="routing-returns" data-testid="case-returns">
        {routing.returns.map((each) => (
          <li key={each.ordinal} data-decision={each.review?.decision ?? 'none'}>
            <Moment at={each.at} />{' '}
            {t('routing.objection', { body: name(each.body?.name), ground: name(each.groundName) })}
            {each.note === null ? null : <span className="trail-note">{each.note}</span>}
            {each.review === null ? null : (
              <span className="trail-note">
                {t(`routing.was.${each.review.decision === 'overruled' ? 'overruled' : 'upheld'}`, {
                  body: name(each.review.body.name),
                })}
                {each.review.by === null ? '' : ` · ${each.review.by}`}
                {each.review.note === null ? '' : ` · ${each.review.note}`}
              </span>
            )}
          </li>
        ))}
      </ol>
      {routing.reviewPending && last !== undefined ? (
        <div className="routing-pending" data-testid="review-pending">
          <b>{t('routing.pending')}</b>
          {routing.mayReview ? (
            <button
              type="button"
              className="button small strong"
              data-testid="review-open"
              onClick={() => setOpen(last)}
            >
              {t('routing.review')}
            </button>
          ) : (
            <span className="quiet">
              {t(routing.mayAssign ? 'routing.criticalGoesOn' : 'routing.reviewFirst')}
            </span>
          )}
        </div>
      ) : null}
      {open === null ? null : (
        <ReviewDialog row={row} routing={routing} returned={open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
