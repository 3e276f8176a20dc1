import { useTexts } from '../../lib/text/text';
import { HouseTreeView } from './HouseTreeView';
import { useHouseTree } from './useIncident';
import './incident.css';

/** The whole village by grid, household group and house, in numbers. */
export function GridPage() {
  const { t } = useTexts();
  const tree = useHouseTree(null);
  return (
    <div className="grid-page incident pad" data-testid="grid-page">
      <h2>{t('incident.tree.title')}</h2>
      <p className="quiet">{t('incident.tree.hint')}</p>
      {tree.data === undefined ? (
        <p className="quiet">{t(tree.isError ? 'incident.failed' : 'app.loading')}</p>
      ) : (
        <>
          <p data-testid="tree-total">
            {t('incident.tree.houses', { count: tree.data.total.houses })} ·{' '}
            {t('incident.tree.residents', { count: tree.data.total.residents })} ·{' '}
            {t('incident.tree.needHelp', { count: tree.data.total.needHelp })}
          </p>
          <HouseTreeView tree={tree.data} open={false} />
        </>
      )}
    </div>
  );
}
