import { useEffect, useRef } from 'react';
import { usePreferences } from '../../lib/preferences';
import { useTexts } from '../../lib/text/text';
import type { GroundPart } from '../../map/GroundMap';
import { IncidentMap, type SpotMark, type WayLine } from '../../map/IncidentMap';
import { useAreaMap } from '../../transport/useAreaMap';

interface Props {
  readonly lines: readonly WayLine[];
  readonly marks: readonly SpotMark[];
  readonly parts: readonly GroundPart[];
  readonly spot: { readonly lon: number; readonly lat: number } | null;
  readonly onPick: (lon: number, lat: number) => void;
  /** What the picture shows, in words. */
  readonly label: string;
}

/** The map of an incident; everything on it stands in the lists beside it too. */
export function IncidentMapView({ lines, marks, parts, spot, onPick, label }: Props) {
  const { language } = useTexts();
  const palette = usePreferences((state) => state.palette);
  const target = useRef<HTMLDivElement>(null);
  const owner = useRef<IncidentMap | null>(null);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  });
  const places = useAreaMap().data;

  useEffect(() => {
    if (target.current === null) {
      return;
    }
    const map = new IncidentMap(target.current, usePreferences.getState().language, (lon, lat) =>
      pick.current(lon, lat),
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
  useEffect(() => owner.current?.show(lines, marks, parts), [lines, marks, parts]);
  useEffect(() => owner.current?.mark(spot), [spot]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette is read from the style sheet
  useEffect(() => owner.current?.restyle(language), [language, palette]);

  return (
    <div ref={target} className="incident-map" role="img" aria-label={label} data-testid="incident-map" />
  );
}
