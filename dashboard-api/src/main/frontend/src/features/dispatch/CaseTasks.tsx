import { useState } from 'react';
import type { TaskCard } from '../../contract/dispatch';
import type { CaseRow } from '../../contract/rows';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Moment } from '../../ui/Times';
import { wordOf } from './labels';
import { canBeOffered, isOver, signOf } from './model';
import { OfferForm, SendForm, WithdrawForm } from './TaskForms';
import { useCaseTasks, useDispatchBook, useDispatchCommands, useResponders } from './useDispatch';
import './dispatch.css';

/** Who is sent for a case: who was asked, who has it, what they told; and the desk's hand on it. */
export function CaseTasks({ row }: { readonly row: CaseRow }) {
  const { t, name } = useTexts();
  const { roles } = useWatch();
  const reads = may(roles, 'readStatements');
  const desk = may(roles, 'desk');
  const tasks = useCaseTasks(row.id, row.version, reads);
  const book = useDispatchBook(reads);
  const people = useResponders(desk).data?.items ?? [];
  const commands = useDispatchCommands();
  const say = useNotices((state) => state.say);
  const [open, setOpen] = useState<string | null>(null);
  const items = tasks.data?.items ?? [];
  const needs = book.data?.needs.find(({ id }) => id === row.category);
  const act = async (what: Promise<unknown>, done: string) => {
    try {
      await what;
      setOpen(null);
      say('done', done);
    } catch (failure) {
      say('refused', refusalText(failure, t));
    }
  };
  return !reads ? null : (
    <section className="inspect-part" data-testid="case-tasks">
      <h3>{t('dispatch.title')}</h3>
      {needs === undefined || needs.takers < 2 ? null : (
        <p className="quiet" title={name(needs.source)}>
          {t('dispatch.needs', { needed: needs.takers })}
          {needs.confirmed ? '' : ` · ${t('dispatch.toConfirm')}`}
        </p>
      )}
      {items.length === 0 ? <p className="quiet">{t('dispatch.none')}</p> : null}
      {items.map((card) => (
        <Task key={card.line.id} card={card}>
          {!desk || isOver(card) ? null : open === `offer ${card.line.id}` ? (
            <OfferForm
              people={people}
              card={card}
              cancel={() => setOpen(null)}
              send={(who) => act(commands.offer(card.line.id, who), t('dispatch.offered'))}
            />
          ) : open === `withdraw ${card.line.id}` ? (
            <WithdrawForm
              grounds={book.data?.withdrawals ?? []}
              cancel={() => setOpen(null)}
              send={(ground, note) =>
                act(commands.withdraw(card.line.id, ground, note), t('dispatch.withdrawn'))
              }
            />
          ) : (
            <div className="task-acts">
              {canBeOffered(card) ? (
                <button
                  type="button"
                  className="button small"
                  onClick={() => setOpen(`offer ${card.line.id}`)}
                >
                  {t('dispatch.offer')}
                </button>
              ) : null}
              <button
                type="button"
                className="button small"
                data-testid="task-withdraw"
                onClick={() => setOpen(`withdraw ${card.line.id}`)}
              >
                {t('dispatch.withdraw')}
              </button>
            </div>
          )}
        </Task>
      ))}
      {desk ? (
        open === 'send' ? (
          <SendForm
            people={people}
            body={row.assignee}
            bodyName={name(row.assigneeName)}
            cancel={() => setOpen(null)}
            send={(who, note) => act(commands.send(row.id, who, note), t('dispatch.sent'))}
          />
        ) : (
          <button
            type="button"
            className="button small"
            data-testid="task-send"
            onClick={() => setOpen('send')}
          >
            {t('dispatch.send')}
          </button>
        )
      ) : null}
    </section>
  );
}

function Task({ card, children }: { readonly card: TaskCard; readonly children: React.ReactNode }) {
  const { t, name } = useTexts();
  const { line } = card;
  return (
    <div className="task-card" data-testid="task-card" data-state={line.state}>
      <p>
        <b className={line.state === 'UNMANNED' ? 'task-unmanned' : undefined}>
          {line.state === 'UNMANNED' ? '▲ ' : ''}
          {name(line.stateTitle)}
        </b>{' '}
        · {name(line.body)} · {t('dispatch.people', { takers: line.takers, needed: line.needed })}
      </p>
      {line.offeredUntil === null ? null : (
        <p className="quiet">
          {t('dispatch.until')} <Moment at={line.offeredUntil} />
        </p>
      )}
      {card.note === null ? null : (
        <p>
          {t('dispatch.fromDesk')}: {card.note}
        </p>
      )}
      {card.hidden ? <p className="quiet">{t('caseFile.hidden')}</p> : null}
      {card.ground === null ? null : <p className="quiet">{name(card.ground)}</p>}
      <ul className="task-hands">
        {card.hands.map((hand) => (
          <li key={hand.responder}>
            <span aria-hidden="true">{signOf(hand)}</span> {hand.name} · {wordOf(hand, t)}
            {hand.ground === null ? '' : `: ${name(hand.ground)}`}
            {hand.note === null ? '' : ` (${hand.note})`}{' '}
            <span className="quiet">
              <Moment at={hand.at} />
            </span>
          </li>
        ))}
      </ul>
      {card.reports.length === 0 ? null : (
        <>
          <h4>{t('dispatch.reports')}</h4>
          {card.reports.map((report) => (
            <div key={`${report.at} ${report.name}`} className="task-report">
              <p>
                <Moment at={report.at} /> {report.name}: {report.words}
              </p>
              {report.photos.map((photo, index) => (
                <a key={photo} href={`/api/v1/media/${photo}`} target="_blank" rel="noreferrer">
                  {t('dispatch.photo', { number: index + 1 })}
                </a>
              ))}
            </div>
          ))}
        </>
      )}
      {children}
    </div>
  );
}
