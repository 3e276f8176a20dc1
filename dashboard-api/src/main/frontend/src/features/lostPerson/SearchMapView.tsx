import { useEffect, useRef } from 'react';
import type { PersonSearch } from '../../contract/lostPerson';
import { usePreferences } from '../../lib/preferences';
import { useTexts } from '../../lib/text/text';
import { SearchMap } from '../../map/SearchMap';
import { groundOf, trackOf } from './model';
import './lostPerson.css';
import { useAreaMap } from '../../transport/useAreaMap';

interface Props {
  /** What is drawn over the ground; none: the ground alone. */
  readonly search: PersonSearch | null;
  readonly spot?: { readonly lon: number; readonly lat: number } | null;
  readonly onPick?: (lon: number, lat: number) => void;
  readonly drawing?: boolean;
  readonly onDrawn?: (polygon: unknown) => void;
}

/** The map of a search: sectors, and the track with its sightings by number, which the lists below say in words. */
export function SearchMapView({ search, spot = null, onPick, drawing = false, onDrawn }: Props) {
  const { t, language } = useTexts();
  const palette = usePreferences((state) => state.palette);
  const target = useRef<HTMLDivElement>(null);
  const owner = useRef<SearchMap | null>(null);
  const pick = useRef(onPick);
  const drawn = useRef(onDrawn);
  useEffect(() => {
    pick.current = onPick;
    drawn.current = onDrawn;
  });
  const places = useAreaMap().data;

  useEffect(() => {
    if (target.current === null) {
      return;
    }
    const map = new SearchMap(target.current, usePreferences.getState().language, (lon, lat) =>
      pick.current?.(lon, lat),
    );
    owner.current = map;
    return () => {
      map.dispose();
      owner.current = null;
    };
  }, []);

  useEffect(() => {
    if (places !== undefined) {
      owner.current?.setPlaces(places.features);
    }
  }, [places]);
  useEffect(() => {
    if (search !== null) {
      owner.current?.show(trackOf(search), groundOf(search.sectors));
    }
  }, [search]);
  useEffect(() => owner.current?.mark(spot), [spot]);
  useEffect(() => owner.current?.drawing(drawing ? (polygon) => drawn.current?.(polygon) : null), [drawing]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette is read from the style sheet
  useEffect(() => owner.current?.restyle(language), [language, palette]);

  const label =
    search === null
      ? t('lostPerson.mapPick')
      : t('lostPerson.mapLabel', { sightings: search.sightings.length, sectors: search.sectors.length });
  return <div ref={target} className="search-map" role="img" aria-label={label} data-testid="search-map" />;
}
