import { type FormEvent, useState } from 'react';
import { inPath } from '../../contract/ids';
import type { IncidentView, TeamSector } from '../../contract/incident';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { groupsOf } from '../../map/groups';
import { useAreaMap } from '../../transport/useAreaMap';
import { Moment } from '../../ui/Times';
import { waysOf } from './model';
import { type IncidentCommands, useTeams } from './useIncident';

interface Props {
  readonly incident: IncidentView;
  readonly commands: IncidentCommands;
}

/** The parts of the ground with the teams that have them, and what is done. */
export function SectorPart({ incident, commands }: Props) {
  const { t } = useTexts();
  const { roles } = useWatch();
  return (
    <div data-testid="sectors">
      <h4>{t('incident.sector.title')}</h4>
      {incident.sectors.length === 0 ? <p className="quiet">{t('incident.sector.none')}</p> : null}
      <ul className="incident-list">
        {incident.sectors.map((sector) => (
          <SectorItem key={sector.id} sector={sector} commands={commands} />
        ))}
      </ul>
      {may(roles, 'desk') ? <SectorForm commands={commands} /> : null}
    </div>
  );
}

function SectorItem({
  sector,
  commands,
}: {
  readonly sector: TeamSector;
  readonly commands: IncidentCommands;
}) {
  const { t, name } = useTexts();
  const { roles } = useWatch();
  const where = [
    name(sector.placeName) || sector.place || '',
    sector.group === null
      ? ''
      : t('incident.sector.group', { group: sector.group, houses: sector.houses.length }),
  ].filter(Boolean);
  const path = `/sectors/${inPath(sector.id)}`;
  return (
    <li data-testid="team-sector" data-done={sector.done !== null}>
      <b>{t('incident.sector.label', { label: sector.label })}</b> {where.join(' · ')} ·{' '}
      {name(sector.team.name)} ·{' '}
      {sector.done === null ? (
        t('incident.sector.atWork')
      ) : (
        <>
          <span aria-hidden="true">✓</span> {t('incident.sector.done')} <Moment at={sector.done.at} short />{' '}
          {sector.done.by}
        </>
      )}
      {sector.done === null && may(roles, 'resolve') ? (
        <button
          type="button"
          className="button small"
          data-testid="team-sector-done"
          disabled={commands.busy}
          onClick={() => void commands.press(`${path}/done`)}
        >
          {t('incident.sector.markDone')}
        </button>
      ) : null}
      {may(roles, 'desk') ? (
        <button
          type="button"
          className="button small"
          disabled={commands.busy}
          onClick={() => void commands.press(`${path}/give-up`)}
        >
          {t('incident.sector.giveUp')}
        </button>
      ) : null}
    </li>
  );
}

function SectorForm({ commands }: { readonly commands: IncidentCommands }) {
  const { t, name } = useTexts();
  const teams = useTeams().data?.bodies ?? [];
  const features = useAreaMap().data?.features ?? [];
  const [team, setTeam] = useState('');
  const [place, setPlace] = useState('');
  const [group, setGroup] = useState('');
  const [label, setLabel] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await commands.press('/sectors', {
      team,
      place: place === '' ? null : place,
      group: group === '' ? null : group,
      label: label.trim() === '' ? null : label.trim().toUpperCase(),
    });
    if (done) {
      setPlace('');
      setGroup('');
      setLabel('');
    }
  };
  return (
    <form className="incident-actions" onSubmit={(event) => void submit(event)}>
      <label>
        {t('incident.sector.team')}{' '}
        <select data-testid="sector-team" value={team} onChange={({ target }) => setTeam(target.value)}>
          <option value="" />
          {teams.map((body) => (
            <option key={body.id} value={body.id}>
              {name(body.name)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('incident.sector.lane')}{' '}
        <select data-testid="sector-place" value={place} onChange={({ target }) => setPlace(target.value)}>
          <option value="" />
          {waysOf(features, name).map((way) => (
            <option key={way.id} value={way.id}>
              {way.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('incident.sector.groupChoice')}{' '}
        <select data-testid="sector-group" value={group} onChange={({ target }) => setGroup(target.value)}>
          <option value="" />
          {groupsOf(features).map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('incident.sector.labelChoice')}{' '}
        <input
          className="incident-number-field"
          maxLength={8}
          data-testid="sector-label"
          value={label}
          onChange={({ target }) => setLabel(target.value)}
        />
      </label>
      <button
        type="submit"
        className="button small"
        data-testid="sector-give"
        disabled={team === '' || commands.busy}
      >
        {t('incident.sector.give')}
      </button>
    </form>
  );
}
