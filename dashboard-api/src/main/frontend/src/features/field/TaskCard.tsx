import { useState } from 'react';
import type { DeclineGround, FieldTask } from '../../contract/field';
import type { Act, ActKind } from './acts';
import { DeclineForm } from './DeclineForm';
import { isOver, needsSecond, offeredActs } from './model';
import { ReportForm } from './ReportForm';
import { filled, useFieldTexts } from './texts';
import type { Deed } from './useField';
import { useWordOf, Waiting } from './Waiting';
import { whereabouts } from './whereabouts';

interface Props {
  readonly task: FieldTask;
  readonly declines: readonly DeclineGround[];
  readonly acts: readonly Act[];
  readonly act: (deed: Deed) => Promise<void>;
  readonly dismiss: (id: string) => Promise<void>;
}

/** One task: where, what, how it stands, and what the person can do now in large buttons. */
export function TaskCard({ task, declines, acts, act, dismiss }: Props) {
  const { t, name, moment, time } = useFieldTexts();
  const word = useWordOf();
  const [open, setOpen] = useState<'decline' | 'report' | null>(null);
  const offered = offeredActs(task);
  const over = isOver(task);
  const step = async (kind: ActKind) => {
    if (kind === 'decline' || kind === 'report') {
      setOpen(kind);
    } else {
      await act({ task: task.id, kind, body: kind === 'done' ? {} : await whereabouts() });
    }
  };
  const priority = (t.priority as Record<string, string>)[task.priority] ?? task.priority;
  // While a step waits to be sent, the server's word for the state is older than what the person did.
  const waits = acts.some(({ refused, kind }) => refused === null && kind !== 'report');
  const mine = (t.mine as Record<string, string>)[task.mine] ?? task.mine;
  return (
    <article
      className={over ? 'field-card field-over' : 'field-card'}
      data-testid="field-task"
      data-task={task.id}
      data-mine={task.mine}
      data-state={task.state}
    >
      <header>
        <h2>{name(task.title)}</h2>
        <span className={`field-priority field-${task.priority.toLowerCase()}`}>{priority}</span>
      </header>
      <p className="field-place">{name(task.placeName)}</p>
      <p data-testid="field-state">
        <b>{over ? t.over : waits ? mine : name(task.stateTitle)}</b>
        {mine === '' || waits ? '' : ` · ${mine}`}
        {task.needed > 1 ? ` · ${filled(t.takers, { takers: task.takers, needed: task.needed })}` : ''}
      </p>
      {task.mine === 'offered' && task.offeredUntil !== null ? (
        <p>{filled(t.answerBy, { time: time(task.offeredUntil) })}</p>
      ) : null}
      {needsSecond(task) ? (
        <p className="field-hint" data-testid="field-second">
          {filled(t.needsSecond, { needed: task.needed, takers: task.takers })}
        </p>
      ) : null}
      {task.note === null ? null : <p className="field-hint">{filled(t.fromDesk, { note: task.note })}</p>}
      <p className="field-quiet">
        {task.caseNumber === null ? '' : `${t.case} ${task.caseNumber} · `}
        {t.openedAt} {moment(task.openedAt)}
        {task.reports > 0 ? ` · ${filled(t.reports, { count: task.reports })}` : ''}
      </p>
      <Waiting acts={acts} dismiss={dismiss} />
      {open === 'decline' ? (
        <DeclineForm
          grounds={declines}
          cancel={() => setOpen(null)}
          send={async (ground, note) => {
            setOpen(null);
            await act({ task: task.id, kind: 'decline', body: note === '' ? { ground } : { ground, note } });
          }}
        />
      ) : open === 'report' ? (
        <ReportForm
          task={task.id}
          cancel={() => setOpen(null)}
          send={async (note, photos) => {
            setOpen(null);
            await act({ task: task.id, kind: 'report', body: note === '' ? {} : { note }, photos });
          }}
        />
      ) : (
        <div className="field-buttons">
          {offered.map((kind, index) => (
            <button
              key={kind}
              type="button"
              className={index === 0 && !over ? 'field-main' : 'field-second'}
              data-testid={`field-${kind}`}
              onClick={() => void step(kind)}
            >
              {word(kind)}
            </button>
          ))}
          {task.lon === null || task.lat === null || over ? null : (
            <a className="field-second" href={`geo:${task.lat},${task.lon}`}>
              {t.route}
            </a>
          )}
        </div>
      )}
    </article>
  );
}
