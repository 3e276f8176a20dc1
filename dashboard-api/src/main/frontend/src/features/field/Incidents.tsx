import { useCallback, useEffect, useState } from 'react';
import type { FieldIncident, FieldIncidents } from '../../contract/incident';
import { answerFieldIncident, loadFieldIncidents } from '../../transport/field';
import { Refused } from '../../transport/http';
import { filled, useFieldTexts } from './texts';

const LOOK_EVERY_MILLIS = 10_000;

/** What the person is asked at incidents: to come as a volunteer, to count the team, to do a part of the ground. */
export function Incidents() {
  const { t } = useFieldTexts();
  const [sheet, setSheet] = useState<FieldIncidents | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const look = useCallback(async () => {
    try {
      setSheet(await loadFieldIncidents());
    } catch {
      // The page says itself that the line is cut, and what was asked stays to be seen.
    }
  }, []);
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY_MILLIS);
    return () => clearInterval(timer);
  }, [look]);
  const send = async (path: string, body: unknown) => {
    setFailed(null);
    try {
      setSheet(await answerFieldIncident(path, body));
    } catch (failure) {
      setFailed(failure instanceof Refused ? (failure.detail ?? failure.message) : t.unreachable);
    }
  };
  return (
    <>
      {failed === null ? null : (
        <p role="alert" className="field-pad">
          {failed}
        </p>
      )}
      {(sheet?.items ?? []).map((item) => (
        <IncidentCard key={item.caseId} item={item} send={send} />
      ))}
    </>
  );
}

type Send = (path: string, body: unknown) => Promise<void>;

function IncidentCard({ item, send }: { readonly item: FieldIncident; readonly send: Send }) {
  const { t, name, time } = useFieldTexts();
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
              onClick={() => void send(`${item.caseId}/sectors/${sector.id}/done`, {})}
            >
              {t.markSectorDone}
            </button>
          )}
        </p>
      ))}
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
            onClick={() => void send(`${caseId}/calls/${call.id}`, { answer })}
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
          void send(`${caseId}/rolls/${roll.number}`, { present: Number(present), missing: Number(missing) });
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
