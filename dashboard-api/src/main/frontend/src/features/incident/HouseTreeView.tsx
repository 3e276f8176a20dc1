import type { HouseHeads, HouseTree } from '../../contract/incident';
import { useDesk } from '../../lib/desk';
import { useTexts } from '../../lib/text/text';

/** Grids, household groups and houses with numbers of people; `open` unfolds the groups. */
export function HouseTreeView({ tree, open }: { readonly tree: HouseTree; readonly open: boolean }) {
  const { t, name } = useTexts();
  const select = useDesk((desk) => desk.select);
  return (
    <ul className="house-tree" data-testid="house-tree">
      {tree.grids.map((grid) => (
        <li key={grid.id ?? 'none'}>
          <details open={open}>
            <summary>
              <b>{name(grid.name)}</b> <Numbers heads={grid.heads} />
              {grid.id === null ? null : (
                <span className="quiet"> · {t('incident.tree.workers', { count: grid.workers })}</span>
              )}
            </summary>
            <ul>
              {grid.groups.map((group) => (
                <li key={group.id ?? 'none'} data-testid="house-group">
                  <details open={open}>
                    <summary>
                      {group.id ?? t('incident.tree.noGroup')} <Numbers heads={group.heads} />
                      {group.id === null ? null : (
                        <span className={group.leaders === 0 ? '' : 'quiet'}>
                          {' '}
                          ·{' '}
                          {group.leaders === 0
                            ? t('incident.tree.noLeader')
                            : t('incident.tree.leaders', { count: group.leaders })}
                        </span>
                      )}
                    </summary>
                    <ul>
                      {group.houses.map((house) => (
                        <li key={house.id}>
                          <button
                            type="button"
                            className="link"
                            onClick={() => select({ type: 'place', id: house.id }, { moveMap: true })}
                          >
                            {name(house.name)}
                          </button>{' '}
                          {house.residents === null
                            ? t('incident.tree.unknown')
                            : t('incident.tree.residents', { count: house.residents })}
                          {house.needHelp === null || house.needHelp === 0 ? null : (
                            <b>
                              {' '}
                              <span aria-hidden="true">♿</span>{' '}
                              {t('incident.tree.needHelp', { count: house.needHelp })}
                            </b>
                          )}
                        </li>
                      ))}
                    </ul>
                  </details>
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}

function Numbers({ heads }: { readonly heads: HouseHeads }) {
  const { t } = useTexts();
  return (
    <span>
      {t('incident.tree.houses', { count: heads.houses })} ·{' '}
      {t('incident.tree.residents', { count: heads.residents })}
      {heads.needHelp === 0 ? null : <b> · {t('incident.tree.needHelp', { count: heads.needHelp })}</b>}
      {heads.uncounted === 0 ? null : (
        <span className="quiet"> · {t('incident.tree.uncounted', { count: heads.uncounted })}</span>
      )}
    </span>
  );
}
