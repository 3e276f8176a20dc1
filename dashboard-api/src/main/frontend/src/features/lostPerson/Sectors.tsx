import { useState } from 'react';
import { inPath } from '../../contract/ids';
import type { PersonSearch, Sector } from '../../contract/lostPerson';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Moment } from '../../ui/Times';
import { doneCount, isAtWork } from './model';
import { type SearchCommands, useTeams } from './useSearch';

interface Props {
  readonly search: PersonSearch;
  readonly commands: SearchCommands;
  readonly drawing: boolean;
  readonly onDraw: (drawing: boolean) => void;
}

const NEAREST = 500;
const ROWS = 12;

/** The ground of the search: what to look through next, who is where, and what is done. */
export function Sectors({ search, commands, drawing, onDraw }: Props) {
  const { t } = useTexts();
  const { roles } = useWatch();
  const [team, setTeam] = useState('patrol');
  const [within, setWithin] = useState(String(NEAREST));
  const [all, setAll] = useState(false);
  const teams = useTeams().data?.bodies ?? [];
  const { sectors } = search;
  const radius = Math.min(10_000, Math.max(50, Number(within) || NEAREST));
  const shown = all ? sectors : sectors.slice(0, ROWS);
  return (
    <div>
      <h4>{t('lostPerson.sectors')}</h4>
      {sectors.length === 0 ? (
        <p className="quiet">{t('lostPerson.sectorNone')}</p>
      ) : (
        <DoneShare sectors={sectors} />
      )}
      <div className="search-bar">
        {may(roles, 'desk') ? (
          <>
            <label>
              {t('lostPerson.within')}{' '}
              <input
                className="search-number"
                data-testid="sector-within"
                inputMode="numeric"
                maxLength={5}
                value={within}
                onChange={({ target }) => setWithin(target.value)}
              />
            </label>
            <button
              type="button"
              className="button small"
              data-testid="sector-lay-out"
              title={t('lostPerson.layOutHint', { metres: radius })}
              onClick={() => void commands.press('/sectors', { by: 'auto', withinMetres: radius })}
            >
              {t('lostPerson.layOut')}
            </button>
            <button
              type="button"
              className="button small"
              aria-pressed={drawing}
              data-testid="sector-draw"
              onClick={() => onDraw(!drawing)}
            >
              {t('lostPerson.draw')}
            </button>
          </>
        ) : null}
        <label>
          {t('lostPerson.team')}{' '}
          <select data-testid="sector-team" value={team} onChange={({ target }) => setTeam(target.value)}>
            {teams.map((body) => (
              <TeamOption key={body.id} id={body.id} text={body.name} />
            ))}
          </select>
        </label>
      </div>
      {drawing ? <p role="status">{t('lostPerson.drawing')}</p> : null}
      <ol className="search-list">
        {shown.map((sector, index) => (
          <SectorItem key={sector.id} n={index + 1} sector={sector} team={team} commands={commands} />
        ))}
      </ol>
      {sectors.length > ROWS ? (
        <button type="button" className="button small" aria-expanded={all} onClick={() => setAll(!all)}>
          {sectors.length} {all ? '▴' : '▾'}
        </button>
      ) : null}
    </div>
  );
}

function TeamOption({ id, text }: { readonly id: string; readonly text: { zh: string; en: string } }) {
  const { name } = useTexts();
  return <option value={id}>{name(text)}</option>;
}

function DoneShare({ sectors }: { readonly sectors: readonly Sector[] }) {
  const { t } = useTexts();
  const done = doneCount(sectors);
  const text = t('lostPerson.doneShare', { done, all: sectors.length });
  return (
    <div className="share" data-testid="done-share">
      <div className="alert-bar" role="img" aria-label={text}>
        {done === 0 ? null : <span className="alert-confirmed" style={{ flexGrow: done }} />}
        {done === sectors.length ? null : (
          <span className="alert-waiting" style={{ flexGrow: sectors.length - done }} />
        )}
      </div>
      <span>{text}</span>
    </div>
  );
}

interface ItemProps {
  readonly n: number;
  readonly sector: Sector;
  readonly team: string;
  readonly commands: SearchCommands;
}

function SectorItem({ n, sector, team, commands }: ItemProps) {
  const { t, name } = useTexts();
  const path = `/sectors/${inPath(sector.id)}`;
  const last = sector.marks.at(-1);
  const facts = [
    sector.metres === null ? '' : t('lostPerson.metres', { metres: sector.metres }),
    sector.next === null ? '' : t('lostPerson.next', { n: sector.next }),
    isAtWork(sector) ? name(sector.team) : '',
    sector.pass > 1 ? t('lostPerson.passes', { pass: sector.pass }) : '',
  ].filter(Boolean);
  return (
    <li className="sector" data-testid="sector" data-state={sector.state}>
      <div>
        <b>{name(sector.name) || t('lostPerson.sectorDrawn', { n })}</b>{' '}
        {t(`lostPerson.sectorState.${sector.state}`)}
        {facts.length === 0 ? null : <span className="quiet"> · {facts.join(' · ')}</span>}
        {last?.done == null ? null : (
          <p className="quiet">
            <Moment at={last.done.at} />{' '}
            {t('lostPerson.doneBy', { who: [name(last.team), last.done.by].filter(Boolean).join(' ') })}
          </p>
        )}
      </div>
      {isAtWork(sector) ? (
        <button
          type="button"
          className="button small"
          data-testid="sector-done"
          onClick={() => void commands.press(`${path}/done`)}
        >
          {t('lostPerson.markDone')}
        </button>
      ) : (
        <button
          type="button"
          className="button small"
          data-testid="sector-begin"
          onClick={() => void commands.press(`${path}/begin`, { team })}
        >
          {t(sector.state === 'DONE' ? 'lostPerson.again' : 'lostPerson.send')}
        </button>
      )}
    </li>
  );
}
