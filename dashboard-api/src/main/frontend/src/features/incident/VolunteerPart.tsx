import { type FormEvent, useState } from 'react';
import { inPath } from '../../contract/ids';
import type { Heads, IncidentView, VolunteerCall } from '../../contract/incident';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { groupsOf } from '../../map/groups';
import { useAreaMap } from '../../transport/useAreaMap';
import { Moment } from '../../ui/Times';
import { type IncidentCommands, useSkills } from './useIncident';

interface Props {
  readonly incident: IncidentView;
  readonly commands: IncidentCommands;
}

/** The volunteers who were called: how many come, and who. */
export function VolunteerPart({ incident, commands }: Props) {
  const { t } = useTexts();
  const { roles } = useWatch();
  return (
    <div data-testid="volunteers">
      <h4>{t('incident.volunteer.title')}</h4>
      {incident.calls.length === 0 ? (
        <p className="quiet">{t('incident.volunteer.none')}</p>
      ) : (
        <HeadCount heads={incident.heads} />
      )}
      {incident.calls.map((call) => (
        <CallItem key={call.id} call={call} commands={commands} />
      ))}
      {may(roles, 'desk') ? <CallForm commands={commands} /> : null}
    </div>
  );
}

function HeadCount({ heads }: { readonly heads: Heads }) {
  const { t } = useTexts();
  return (
    <p data-testid="head-count">
      <b>{t('incident.volunteer.heads', { called: heads.called })}</b> · {t('incident.volunteer.arrived')}{' '}
      <b>{heads.arrived}</b> · {t('incident.volunteer.coming')} <b>{heads.coming}</b> ·{' '}
      {t('incident.volunteer.not')} <b>{heads.not}</b> · {t('incident.volunteer.left')} <b>{heads.left}</b> ·{' '}
      {t('incident.volunteer.silent')} <b>{heads.silent}</b>
    </p>
  );
}

function CallItem({ call, commands }: { readonly call: VolunteerCall; readonly commands: IncidentCommands }) {
  const { t, name } = useTexts();
  const { roles } = useWatch();
  const what = [name(call.skill), call.groups.join(t('incident.comma')), name(call.place)].filter(Boolean);
  return (
    <details
      data-testid="volunteer-call"
      data-over={call.releasedAt !== null}
      open={call.releasedAt === null}
    >
      <summary>
        <Moment at={call.called.at} short /> {what.join(' · ')}
        {call.releasedAt === null ? null : ` · ${t('incident.volunteer.released')}`}
      </summary>
      <ul className="incident-list">
        {call.volunteers.map((each) => (
          <li key={each.volunteer} data-testid="volunteer" data-answer={each.answer ?? 'silent'}>
            {each.name}
            {each.group === null ? null : <span className="quiet"> {each.group}</span>} ·{' '}
            {name(each.answerTitle) || t('incident.volunteer.silent')}{' '}
            {each.at === null ? null : <Moment at={each.at} short />}
          </li>
        ))}
      </ul>
      {call.releasedAt === null && may(roles, 'desk') ? (
        <button
          type="button"
          className="button small"
          data-testid="volunteer-release"
          disabled={commands.busy}
          onClick={() => void commands.press(`/calls/${inPath(call.id)}/release`)}
        >
          {t('incident.volunteer.release')}
        </button>
      ) : null}
    </details>
  );
}

function CallForm({ commands }: { readonly commands: IncidentCommands }) {
  const { t, name } = useTexts();
  const skills = useSkills().data?.skills ?? [];
  const features = useAreaMap().data?.features ?? [];
  const [skill, setSkill] = useState('');
  const [group, setGroup] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void commands.press('/calls', {
      skill: skill === '' ? null : skill,
      groups: group === '' ? [] : [group],
      place: null,
    });
  };
  return (
    <form className="incident-actions" onSubmit={submit}>
      <label>
        {t('incident.volunteer.skill')}{' '}
        <select data-testid="call-skill" value={skill} onChange={({ target }) => setSkill(target.value)}>
          <option value="">{t('incident.volunteer.any')}</option>
          {skills.map((entry) => (
            <option key={entry.id} value={entry.id}>
              {name(entry.title)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('incident.sector.groupChoice')}{' '}
        <select data-testid="call-group" value={group} onChange={({ target }) => setGroup(target.value)}>
          <option value="">{t('incident.volunteer.any')}</option>
          {groupsOf(features).map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button small" data-testid="call-send" disabled={commands.busy}>
        {t('incident.volunteer.call')}
      </button>
    </form>
  );
}
