import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { wayBlocks } from '../../contract/incident';
import { useDesk } from '../../lib/desk';
import { live } from '../../lib/live';
import { usePreferences } from '../../lib/preferences';
import { useTexts } from '../../lib/text/text';
import { VillageMap } from '../../map/VillageMap';
import { ask } from '../../transport/http';
import { Legend } from './Legend';
import { ScaleBar } from './ScaleBar';
import './village.css';
import { useAreaMap } from '../../transport/useAreaMap';

/** The village as a map: the largest part of the screen, and the way into everything that stands somewhere. */
export function MapView() {
  const { t } = useTexts();
  const target = useRef<HTMLDivElement>(null);
  const owner = useRef<VillageMap | null>(null);
  const [scale, setScale] = useState(1);
  const language = usePreferences((state) => state.language);
  const palette = usePreferences((state) => state.palette);
  const selection = useDesk((desk) => desk.selection);
  const showOnMap = useDesk((desk) => desk.showOnMap);
  const places = useAreaMap();
  const blocks = useQuery({
    queryKey: ['way-blocks'],
    queryFn: ({ signal }) => ask('/fire-access/blocks', wayBlocks, { signal }),
    refetchInterval: 15_000,
  });

  useEffect(() => {
    if (target.current === null) {
      return;
    }
    const map = new VillageMap({
      target: target.current,
      language: usePreferences.getState().language,
      onSelect: (chosen) => useDesk.getState().select(chosen),
    });
    owner.current = map;
    map.onScale(setScale);
    map.setDevices(live.list('device'), [], true);
    map.setAlarms(live.list('alarm'));
    map.setCases(live.list('case'));
    const stop = live.onCommit((changes, replaced) => {
      if (replaced) {
        map.setDevices(live.list('device'), [], true);
      } else {
        const devices = changes.filter((change) => change.kind === 'device');
        const gone = devices.filter(({ row }) => row === null).map(({ id }) => id);
        if (devices.length > 0) {
          map.setDevices(
            devices.map(({ row }) => row).filter((row) => row !== null),
            gone,
            false,
          );
        }
      }
      if (replaced || changes.some(({ kind }) => kind === 'alarm')) {
        map.setAlarms(live.list('alarm'));
      }
      if (replaced || changes.some(({ kind }) => kind === 'case')) {
        map.setCases(live.list('case'));
      }
    });
    return () => {
      stop();
      map.dispose();
      owner.current = null;
    };
  }, []);

  useEffect(() => {
    if (places.data !== undefined) {
      owner.current?.setPlaces(places.data.features);
      owner.current?.setCases(live.list('case'));
      owner.current?.setAlarms(live.list('alarm'));
    }
  }, [places.data]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the forms of ways are those of the places
  useEffect(
    () =>
      owner.current?.setBlocks(
        (blocks.data?.items ?? []).map(({ way, lon, lat }) => ({ id: way.id, lon, lat })),
      ),
    [blocks.data, places.data],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette is read from the style sheet
  useEffect(() => owner.current?.restyle(language), [language, palette]);

  const shown = useRef(showOnMap);
  useEffect(() => {
    owner.current?.select(selection, shown.current !== showOnMap);
    shown.current = showOnMap;
  }, [selection, showOnMap]);

  return (
    <section className="village" aria-label={t('map.label')}>
      <div
        ref={target}
        className="village-canvas"
        data-testid="map"
        data-places={places.data?.features.length ?? 0}
        id="village-map"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: OpenLayers takes the arrow keys here
        tabIndex={0}
        role="application"
        aria-label={`${t('map.label')}. ${t('map.hint')}`}
        onKeyDown={(event) => {
          if (event.key === 'Home' || event.key.toLowerCase() === 'f') {
            owner.current?.fit();
          }
        }}
      />
      <div className="map-tools">
        <button
          type="button"
          className="button"
          title={t('map.zoomIn')}
          onClick={() => owner.current?.zoom(1)}
        >
          <span aria-hidden="true">+</span>
          <span className="visually-hidden">{t('map.zoomIn')}</span>
        </button>
        <button
          type="button"
          className="button"
          title={t('map.zoomOut')}
          onClick={() => owner.current?.zoom(-1)}
        >
          <span aria-hidden="true">−</span>
          <span className="visually-hidden">{t('map.zoomOut')}</span>
        </button>
        <button
          type="button"
          className="button"
          data-testid="map-fit"
          title={`${t('map.fit')} (F)`}
          onClick={() => owner.current?.fit()}
        >
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="line-sign">
            <path d="M1 5V1h4M9 1h4v4M13 9v4H9M5 13H1V9" />
          </svg>
          <span className="visually-hidden">{t('map.fit')}</span>
        </button>
      </div>
      <Legend />
      <ScaleBar metresPerPixel={scale} />
      {places.isError ? (
        <p className="map-note" role="alert">
          {t('map.failed')}{' '}
          <button type="button" className="button small" onClick={() => void places.refetch()}>
            {t('app.retry')}
          </button>
        </p>
      ) : places.data?.features.length === 0 ? (
        <p className="map-note">{t('map.noMap')}</p>
      ) : null}
    </section>
  );
}
