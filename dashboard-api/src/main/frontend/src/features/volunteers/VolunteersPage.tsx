import { useState } from 'react';
import { Link } from 'wouter';
import type { Volunteer } from '../../contract/volunteers';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { useAreaMap } from '../../transport/useAreaMap';
import { Panel } from '../../ui/Panel';
import { Moment } from '../../ui/Times';
import { type Act, VolunteerDialogs } from './Dialogs';
import { everybody, type Filter, filtered, gridsOf, type Standing, standingOf } from './model';
import { useSkills, useVolunteers } from './useVolunteers';
import './volunteers.css';

const standings: readonly Standing[] = ['ready', 'suspended', 'away'];
const signs = { ready: '●', suspended: '‖', away: '○' } as const;

/** Who can be called as a volunteer: what they can do, where they live, that they agreed, and where they helped. */
export function VolunteersPage() {
  const { t } = useTexts();
  const { roles } = useWatch();
  return may(roles, 'callPeople') ? (
    <VolunteerList />
  ) : (
    <p className="pad">
      {t('volunteers.noRight')} · <Link href="/">{t('app.home')}</Link>
    </p>
  );
}

function VolunteerList() {
  const { t } = useTexts();
  const { roles } = useWatch();
  const keeps = may(roles, 'keepRegisters');
  const [numbers, setNumbers] = useState(false);
  const [filter, setFilter] = useState<Filter>(everybody);
  const [act, setAct] = useState<Act | null>(null);
  const list = useVolunteers(numbers, true);
  const items = list.data?.items ?? [];
  const shown = filtered(items, filter);
  return (
    <div className="volunteers" data-testid="volunteers-page">
      <Panel
        title={t('volunteers.title')}
        count={shown.length === items.length ? items.length : `${shown.length}/${items.length}`}
        testId="volunteer-list"
        scrolls
        actions={
          <>
            <button
              type="button"
              className="button plain small"
              aria-pressed={numbers}
              data-testid="volunteer-numbers"
              title={t('volunteers.numbersHint')}
              onClick={() => setNumbers(!numbers)}
            >
              {numbers ? t('volunteers.hideNumbers') : t('volunteers.showNumbers')}
            </button>
            {keeps ? (
              <>
                <button type="button" className="button small" onClick={() => setAct({ what: 'import' })}>
                  {t('volunteers.import')}
                </button>
                <button
                  type="button"
                  className="button strong small"
                  data-testid="volunteer-new"
                  onClick={() => setAct({ what: 'edit', who: null })}
                >
                  {t('volunteers.enrol')}
                </button>
              </>
            ) : null}
          </>
        }
      >
        <FilterFields filter={filter} onChange={setFilter} />
        {list.isError ? <p className="pad quiet">{t('volunteers.failed')}</p> : null}
        {list.isSuccess && shown.length === 0 ? <p className="pad quiet">{t('volunteers.none')}</p> : null}
        {shown.length === 0 ? null : (
          <table className="volunteers-table">
            <thead>
              <tr>
                <th scope="col">{t('volunteers.name')}</th>
                <th scope="col">{t('volunteers.state')}</th>
                <th scope="col">{t('volunteers.where')}</th>
                <th scope="col">{t('volunteers.skills')}</th>
                <th scope="col">{t('volunteers.consent')}</th>
                {numbers ? <th scope="col">{t('volunteers.phone')}</th> : null}
                <th scope="col">{t('volunteers.acts')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((each) => (
                <Row key={each.id} who={each} numbers={numbers} keeps={keeps} open={setAct} />
              ))}
            </tbody>
          </table>
        )}
        {act === null ? null : <VolunteerDialogs act={act} close={() => setAct(null)} />}
      </Panel>
    </div>
  );
}

function FilterFields({
  filter,
  onChange,
}: {
  readonly filter: Filter;
  readonly onChange: (to: Filter) => void;
}) {
  const { t, name } = useTexts();
  const skills = useSkills().data?.skills ?? [];
  const grids = gridsOf(useAreaMap().data?.features ?? [], name);
  return (
    <div className="volunteers-filter">
      <input
        type="search"
        aria-label={t('volunteers.search')}
        placeholder={t('volunteers.search')}
        data-testid="volunteer-search"
        value={filter.text}
        onChange={({ target }) => onChange({ ...filter, text: target.value })}
      />
      <select
        aria-label={t('volunteers.grid')}
        value={filter.grid}
        onChange={({ target }) => onChange({ ...filter, grid: target.value })}
      >
        <option value="">{t('volunteers.anyGrid')}</option>
        {grids.map((grid) => (
          <option key={grid.code} value={grid.code}>
            {grid.name}
          </option>
        ))}
      </select>
      <select
        aria-label={t('volunteers.skills')}
        data-testid="volunteer-skill"
        value={filter.skill}
        onChange={({ target }) => onChange({ ...filter, skill: target.value })}
      >
        <option value="">{t('volunteers.anySkill')}</option>
        {skills.map((skill) => (
          <option key={skill.id} value={skill.id}>
            {name(skill.title)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('volunteers.state')}
        value={filter.standing}
        onChange={({ target }) =>
          onChange({ ...filter, standing: standings.find((each) => each === target.value) ?? '' })
        }
      >
        <option value="">{t('volunteers.anyState')}</option>
        {standings.map((each) => (
          <option key={each} value={each}>
            {t(`volunteers.standing.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

interface RowProps {
  readonly who: Volunteer;
  readonly numbers: boolean;
  readonly keeps: boolean;
  readonly open: (act: Act) => void;
}

function Row({ who, numbers, keeps, open }: RowProps) {
  const { t, name } = useTexts();
  const standing = standingOf(who);
  return (
    <tr data-testid="volunteer-row" data-volunteer={who.id} data-standing={standing}>
      <th scope="row">
        {who.name}
        {who.own ? null : <span className="quiet"> {name(who.bodyTitle)}</span>}
      </th>
      <td>
        <span aria-hidden="true">{signs[standing]}</span> {t(`volunteers.standing.${standing}`)}
        {who.suspension === null ? null : (
          <span className="quiet">
            {' '}
            {name(who.suspension.title)}
            {who.suspension.until === null ? null : (
              <>
                {' · '}
                {t('volunteers.until')} <Moment at={who.suspension.until} />
              </>
            )}
          </span>
        )}
        {who.reachable ? null : <span className="quiet"> · {t('volunteers.unreachable')}</span>}
      </td>
      <td>{[name(who.gridName), who.group].filter(Boolean).join(' · ')}</td>
      <td>{who.skillNames.map(name).join(t('volunteers.comma'))}</td>
      <td>
        {who.consent === null ? (
          <b>△ {t('volunteers.noConsent')}</b>
        ) : (
          `${name(who.consent.title)} ${who.consent.on}`
        )}
      </td>
      {numbers ? (
        <td className="volunteers-phone">
          {who.phone === null ? '' : <a href={`tel:${who.phone}`}>{who.phone}</a>}
        </td>
      ) : null}
      <td>
        <div className="volunteers-acts">
          <button type="button" className="button plain small" onClick={() => open({ what: 'history', who })}>
            {t('volunteers.history')}
          </button>
          {keeps ? (
            <>
              <button
                type="button"
                className="button plain small"
                data-testid="volunteer-edit"
                onClick={() => open({ what: 'edit', who })}
              >
                {t('volunteers.edit')}
              </button>
              <button
                type="button"
                className="button plain small"
                data-testid="volunteer-suspend"
                onClick={() => open({ what: who.suspension === null ? 'suspend' : 'resume', who })}
              >
                {who.suspension === null ? t('volunteers.suspend') : t('volunteers.resume')}
              </button>
              <button
                type="button"
                className="button plain small"
                onClick={() => open({ what: 'remove', who })}
              >
                {t('volunteers.remove')}
              </button>
            </>
          ) : null}
        </div>
      </td>
    </tr>
  );
}
