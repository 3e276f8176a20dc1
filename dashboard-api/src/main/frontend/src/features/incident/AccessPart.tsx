import { useMemo, useState } from 'react';
import type { AccessBook } from '../../contract/incident';
import type { CaseRow } from '../../contract/rows';
import { useRows } from '../../lib/live';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import type { TeamPart } from '../../map/IncidentMap';
import { Refused } from '../../transport/http';
import { BlockDialog } from './BlockDialog';
import { Blocks } from './Blocks';
import { IncidentMapView } from './IncidentMapView';
import { linesOf, marksOf } from './mapModel';
import { useFireAccess } from './useAccess';
import { Water } from './Water';
import { WayOfEngine } from './WayOfEngine';

const NO_PARTS: readonly TeamPart[] = [];

interface Props {
  readonly row: CaseRow;
  readonly book: AccessBook;
}

/** How an engine comes there, what stands in its way, and where it finds water: in a picture and in words. */
export function AccessPart({ row, book }: Props) {
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
        parts={NO_PARTS}
        spot={spot}
        onPick={(lon, lat) => setSpot({ lon, lat })}
        label={t('incident.mapLabel', {
          metres: data.drivenMetres,
          hose: data.hoseMetres,
          blocks: data.blocks.length,
          hydrants: data.around.hydrants.length,
          sectors: 0,
        })}
      />
      <p className="quiet incident-legend">
        {t('incident.legend.drive')} · {t('incident.legend.lay')} · {t('incident.legend.stop')} ·{' '}
        {t('incident.legend.block')}
      </p>
      <Water hydrants={data.around.hydrants} />
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
