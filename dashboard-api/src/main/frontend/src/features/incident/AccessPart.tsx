import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { AccessBook, TeamSector } from '../../contract/incident';
import type { CaseRow } from '../../contract/rows';
import { useRows } from '../../lib/live';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Refused } from '../../transport/http';
import { useAreaMap } from '../../transport/useAreaMap';
import { BlockDialog } from './BlockDialog';
import { Blocks } from './Blocks';
import { HouseTreeView } from './HouseTreeView';
import { IncidentMapView } from './IncidentMapView';
import { linesOf, marksOf } from './mapModel';
import { partsOf } from './model';
import { useFireAccess } from './useAccess';
import { useHouseTree } from './useIncident';
import { Water } from './Water';
import { WayOfEngine } from './WayOfEngine';

interface Props {
  readonly row: CaseRow;
  readonly book: AccessBook;
  readonly sectors: readonly TeamSector[];
}

/** How an engine comes there, what stands in its way, and where it finds water: in a picture and in words. */
export function AccessPart({ row, book, sectors }: Props) {
  const { t, name } = useTexts();
  const { roles } = useWatch();
  const [engine, setEngine] = useState(book.engines[1]?.id ?? book.engines[0]?.id ?? '');
  const [spot, setSpot] = useState<{ lon: number; lat: number } | null>(null);
  const [blocking, setBlocking] = useState(false);
  const access = useFireAccess(row.id, row.version, engine);
  const devices = useRows('device');
  const data = access.data;
  const lines = useMemo(() => (data === undefined ? [] : linesOf(data)), [data]);
  const marks = useMemo(() => (data === undefined ? [] : marksOf(data, devices)), [data, devices]);
  const features = useAreaMap().data?.features;
  const parts = useMemo(() => partsOf(sectors, features ?? []), [sectors, features]);
  const atRisk = useMemo(() => data?.around.houses.map(({ id }) => id) ?? [], [data]);
  const tree = useHouseTree(atRisk).data;
  const chosen = book.engines.find(({ id }) => id === engine);
  if (data === undefined) {
    const noPosition = access.error instanceof Refused && access.error.code === 'fireaccess.no-position';
    return (
      <p className="quiet" data-testid="access-none">
        {access.isPending ? t('app.loading') : t(noPosition ? 'incident.noPosition' : 'incident.failed')}
      </p>
    );
  }
  return (
    <>
      {access.isError ? <p className="error-text">{t('incident.failed')}</p> : null}
      <label>
        {t('incident.engine')}{' '}
        <select data-testid="engine" value={engine} onChange={({ target }) => setEngine(target.value)}>
          {book.engines.map(({ id, title }) => (
            <option key={id} value={id}>
              {name(title)}
            </option>
          ))}
        </select>
      </label>
      {chosen === undefined ? null : (
        <p className="field-hint">
          {t('incident.engineSize', {
            width: chosen.widthMetres,
            height: chosen.heightMetres,
            tonnes: chosen.tonnes,
          })}{' '}
          {t('incident.source', { text: name(chosen.source) })}
          {chosen.confirmed ? null : (
            <>
              {' '}
              <b>{t('incident.toConfirm')}</b>
            </>
          )}
        </p>
      )}
      <WayOfEngine access={data} clearance={book.clearance.metres} />
      <h4>{t('incident.map')}</h4>
      <IncidentMapView
        lines={lines}
        marks={marks}
        parts={parts}
        spot={spot}
        onPick={(lon, lat) => setSpot({ lon, lat })}
        label={t('incident.mapLabel', {
          metres: data.drivenMetres,
          hose: data.hoseMetres,
          blocks: data.blocks.length,
          hydrants: data.around.hydrants.length,
          sectors: sectors.length,
        })}
      />
      <p className="quiet incident-legend">
        {t('incident.legend.drive')} · {t('incident.legend.lay')} · {t('incident.legend.stop')} ·{' '}
        {t('incident.legend.block')}
      </p>
      <Water hydrants={data.around.hydrants} />
      {tree === undefined || tree.grids.length === 0 ? null : (
        <>
          <h4>
            {t('incident.tree.atRisk')}{' '}
            <Link href="/grid" className="link">
              {t('incident.tree.all')}
            </Link>
          </h4>
          <HouseTreeView tree={tree} open />
        </>
      )}
      <h4>{t('incident.blocks')}</h4>
      <Blocks blocks={data.blocks} canFree={may(roles, 'desk')} />
      {may(roles, 'desk') ? (
        <button
          type="button"
          className="button small"
          data-testid="block-open"
          onClick={() => setBlocking(true)}
        >
          {t('incident.block')}
        </button>
      ) : null}
      {blocking ? (
        <BlockDialog
          book={book}
          way={data.barrier?.way.id ?? null}
          spot={spot}
          onClose={() => setBlocking(false)}
        />
      ) : null}
    </>
  );
}
