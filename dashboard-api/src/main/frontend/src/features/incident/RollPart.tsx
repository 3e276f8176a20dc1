import { useState } from 'react';
import type { IncidentView, Roll } from '../../contract/incident';
import { useNow } from '../../lib/clock';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { Moment } from '../../ui/Times';
import { isRollDue, rollStateOf } from './model';
import type { IncidentCommands } from './useIncident';

interface Props {
  readonly incident: IncidentView;
  readonly commands: IncidentCommands;
}

/** The roll-calls: who answered, who is missing, and when the next one is due. */
export function RollPart({ incident, commands }: Props) {
  const { t, name } = useTexts();
  const { roles } = useWatch();
  const now = useNow();
  const [leaving, setLeaving] = useState(false);
  const { roll, pace, teams } = incident;
  const names = teams.map((team) => name(team.name)).join(t('incident.comma'));
  return (
    <div data-testid="rolls">
      <h4>{t('incident.roll.title')}</h4>
      <p className="field-hint">
        {t('incident.roll.pace', { interval: pace.intervalMinutes, answer: pace.answerMinutes })}{' '}
        {t('incident.source', { text: name(pace.source) })}
        {pace.confirmed ? null : <b> {t('incident.toConfirm')}</b>}
      </p>
      {roll === null ? <p className="quiet">{t('incident.roll.none')}</p> : null}
      {roll !== null && isRollDue(roll, now) ? (
        <p className="incident-barrier" role="status" data-testid="roll-due">
          {t('incident.roll.due')}
        </p>
      ) : null}
      {roll === null ? null : <Counts roll={roll} commands={commands} />}
      {may(roles, 'desk') ? (
        <p className="incident-actions">
          <button
            type="button"
            className="button small"
            data-testid="roll-call"
            disabled={commands.busy}
            title={names}
            onClick={() => void commands.press('/rolls', { teams: [] })}
          >
            {t('incident.roll.call')}
          </button>
          <button
            type="button"
            className="button small"
            data-testid="withdraw"
            onClick={() => setLeaving(true)}
          >
            {t('incident.roll.withdraw')}
          </button>
          <span className="quiet">{teams.length === 0 ? t('incident.roll.noTeams') : names}</span>
        </p>
      ) : null}
      {leaving ? (
        <Dialog title={t('incident.roll.withdraw')} onClose={() => setLeaving(false)} testId="withdraw-form">
          <p>{t('incident.roll.withdrawAsk', { teams: names })}</p>
          <div className="dialog-actions">
            <button type="button" className="button" onClick={() => setLeaving(false)}>
              {t('incident.cancel')}
            </button>
            <button
              type="button"
              className="button strong"
              data-testid="withdraw-submit"
              disabled={commands.busy}
              onClick={() =>
                void commands.press('/withdraw', { teams: [] }).then((done) => done && setLeaving(false))
              }
            >
              {t('incident.roll.withdrawNow')}
            </button>
          </div>
        </Dialog>
      ) : null}
    </div>
  );
}

function Counts({ roll, commands }: { readonly roll: Roll; readonly commands: IncidentCommands }) {
  const { t, name } = useTexts();
  const { roles } = useWatch();
  const canCount = may(roles, 'resolve');
  return (
    <>
      <p>
        {t('incident.roll.number', { number: roll.number, reason: name(roll.reasonTitle) })}{' '}
        <Moment at={roll.called.at} short /> · {t('incident.roll.answerBy')}{' '}
        <Moment at={roll.answerBy} short /> · {t('incident.roll.nextAt')} <Moment at={roll.nextAt} short />
      </p>
      <ul className="incident-list">
        {roll.counts.map((count) => (
          <li key={count.team.id} data-testid="roll-team" data-state={rollStateOf(count)}>
            <b>{name(count.team.name)}</b> {t(`incident.roll.state.${rollStateOf(count)}`)}
            {count.present === null ? null : (
              <>
                {' '}
                {t('incident.roll.present', { count: count.present })}
                {count.missing === null || count.missing === 0 ? null : (
                  <b className="error-text"> {t('incident.roll.missing', { count: count.missing })}</b>
                )}
                {count.said === null ? null : (
                  <span className="quiet">
                    {' '}
                    <Moment at={count.said.at} short /> {count.said.by}
                  </span>
                )}
              </>
            )}
            {canCount ? <CountForm roll={roll.number} team={count.team.id} commands={commands} /> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function CountForm({
  roll,
  team,
  commands,
}: {
  readonly roll: number;
  readonly team: string;
  readonly commands: IncidentCommands;
}) {
  const { t } = useTexts();
  const [present, setPresent] = useState('');
  const [missing, setMissing] = useState('0');
  const ready = /^\d{1,3}$/.test(present) && /^\d{1,3}$/.test(missing);
  return (
    <span className="incident-count">
      <label>
        {t('incident.roll.presentShort')}{' '}
        <input
          className="incident-number-field"
          inputMode="numeric"
          maxLength={3}
          data-testid="count-present"
          value={present}
          onChange={({ target }) => setPresent(target.value)}
        />
      </label>
      <label>
        {t('incident.roll.missingShort')}{' '}
        <input
          className="incident-number-field"
          inputMode="numeric"
          maxLength={3}
          data-testid="count-missing"
          value={missing}
          onChange={({ target }) => setMissing(target.value)}
        />
      </label>
      <button
        type="button"
        className="button small"
        data-testid="count-send"
        disabled={!ready || commands.busy}
        onClick={() =>
          void commands
            .press(`/rolls/${roll}/counts`, { team, present: Number(present), missing: Number(missing) })
            .then((done) => done && setPresent(''))
        }
      >
        {t('incident.roll.send')}
      </button>
    </span>
  );
}
