import { useState } from 'react';
import type { FieldIncident } from '../../contract/incident';
import type { Act } from './acts';
import { pathOf, withAnswers } from './model';
import { filled, useFieldTexts } from './texts';
import type { Deed } from './useField';
import { Waiting } from './Waiting';

interface Props {
  readonly items: readonly FieldIncident[];
  readonly acts: readonly Act[];
  readonly act: (deed: Deed) => Promise<void>;
  readonly dismiss: (id: string) => Promise<void>;
}

/** What the person is asked at incidents: to come as a volunteer, to count the team, to do a part of the ground. */
export function Incidents({ items, acts, act, dismiss }: Props) {
  return items.map((item) => {
    const own = acts.filter(({ task }) => task === item.caseId);
    return (
      <IncidentCard key={item.caseId} item={withAnswers(item, own)} acts={own} act={act} dismiss={dismiss} />
    );
  });
}

type Send = (kind: 'answer' | 'count' | 'sector', path: string, body: Act['body']) => void;

function IncidentCard({ item, acts, act, dismiss }: Omit<Props, 'items'> & { readonly item: FieldIncident }) {
  const { t, name, time } = useFieldTexts();
  const send: Send = (kind, path, body) => void act({ task: item.caseId, kind, path, body });
  return (
    <section className="field-card" data-testid="field-incident">
      <h2>{name(item.title)}</h2>
      <p>
        {t.case} {item.number}
      </p>
      {item.withdrawnAt === null ? null : (
        <p role="alert">
          <b>{filled(t.withdrawn, { time: time(item.withdrawnAt) })}</b>
        </p>
      )}
      {item.calls.map((call) => (
        <Call key={call.id} caseId={item.caseId} call={call} send={send} />
      ))}
      {item.roll === null ? null : <Count caseId={item.caseId} roll={item.roll} send={send} />}
      {item.sectors.map((sector) => (
        <p key={sector.id} data-testid="field-sector">
          {filled(t.sector, { label: sector.label, place: name(sector.place) || (sector.group ?? '') })}{' '}
          {sector.done ? (
            `✓ ${t.sectorDone}`
          ) : (
            <button
              type="button"
              className="field-second"
              data-testid="field-sector-done"
              onClick={() => send('sector', pathOf.sector(item.caseId, sector.id), {})}
            >
              {t.markSectorDone}
            </button>
          )}
        </p>
      ))}
      <Waiting acts={acts} dismiss={dismiss} />
    </section>
  );
}

const answers = ['coming', 'not', 'arrived', 'left'] as const;

function Call({
  caseId,
  call,
  send,
}: {
  readonly caseId: string;
  readonly call: FieldIncident['calls'][number];
  readonly send: Send;
}) {
  const { t, name, time } = useFieldTexts();
  const there = call.answer === 'arrived' || call.answer === 'left';
  const offered = answers.filter((answer) =>
    answer === 'left' ? call.answer === 'arrived' : !there || answer === 'arrived',
  );
  return (
    <div data-testid="field-call" data-answer={call.answer ?? 'none'}>
      <p>
        {filled(t.called, { place: name(call.place), time: time(call.at) })}
        {call.skill === null ? '' : ` · ${name(call.skill)}`}
      </p>
      <p>
        {offered.map((answer) => (
          <button
            key={answer}
            type="button"
            className={answer === 'coming' ? 'field-main' : 'field-second'}
            aria-pressed={call.answer === answer}
            data-testid={`field-answer-${answer}`}
            onClick={() => send('answer', pathOf.answer(caseId, call.id), { answer })}
          >
            {call.answer === answer ? '✓ ' : ''}
            {t.callAnswers[answer]}
          </button>
        ))}
      </p>
    </div>
  );
}

function Count({
  caseId,
  roll,
  send,
}: {
  readonly caseId: string;
  readonly roll: NonNullable<FieldIncident['roll']>;
  readonly send: Send;
}) {
  const { t, name, time } = useFieldTexts();
  const [present, setPresent] = useState('');
  const [missing, setMissing] = useState('0');
  const ready = /^\d{1,3}$/.test(present) && /^\d{1,3}$/.test(missing);
  return (
    <form
      className="field-form"
      data-testid="field-roll"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) {
          send('count', pathOf.count(caseId, roll.number), {
            present: Number(present),
            missing: Number(missing),
          });
        }
      }}
    >
      <p>
        <b>{filled(t.rollCall, { team: name(roll.team), time: time(roll.answerBy) })}</b>
        {roll.present === null
          ? null
          : ` · ${filled(t.rollSaid, { present: roll.present, missing: roll.missing ?? 0 })}`}
      </p>
      <label>
        {t.rollPresent}
        <input
          inputMode="numeric"
          maxLength={3}
          data-testid="field-present"
          value={present}
          onChange={({ target }) => setPresent(target.value)}
        />
      </label>
      <label>
        {t.rollMissing}
        <input
          inputMode="numeric"
          maxLength={3}
          data-testid="field-missing"
          value={missing}
          onChange={({ target }) => setMissing(target.value)}
        />
      </label>
      <button type="submit" className="field-main" data-testid="field-count" disabled={!ready}>
        {t.send}
      </button>
    </form>
  );
}
