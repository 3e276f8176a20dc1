import Feature from 'ol/Feature';
import GeoJSON from 'ol/format/GeoJSON';
import LineString from 'ol/geom/LineString';
import Point from 'ol/geom/Point';
import { defaults as defaultInteractions } from 'ol/interaction/defaults';
import VectorLayer from 'ol/layer/Vector';
import VectorImageLayer from 'ol/layer/VectorImage';
import OlMap from 'ol/Map';
import { fromLonLat, toLonLat } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import View from 'ol/View';
import type { MapFeature } from '../contract/rest';
import type { Language } from '../lib/preferences';
import { readColours } from './colours';
import { IncidentStyles } from './incidentStyles';
import { PlaceStyles } from './placeStyles';

const WORLD = { dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' } as const;
const ROOM: [number, number, number, number] = [24, 24, 24, 24];

/** Something with a sign at a spot. */
export interface SpotMark {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  readonly sign: string;
  readonly kind: 'goal' | 'stop' | 'block' | 'working' | 'below-pressure' | 'unknown';
}

/** A line: the way of the engine, the hose, or a way that is blocked as a whole. */
export interface WayLine {
  readonly id: string;
  readonly points: readonly (readonly number[])[];
  readonly kind: 'drive' | 'lay' | 'blocked';
}

/** A part of the ground that a team has. */
export interface TeamPart {
  readonly id: string;
  readonly shape: MapFeature['geometry'];
  readonly state: string;
  readonly label: string;
}

/** A small map of one incident over the places of the area; a click tells the spot. `dispose` ends it. */
export class IncidentMap {
  private readonly map: OlMap;
  private readonly places = new VectorSource();
  private readonly parts = new VectorSource();
  private readonly lines = new VectorSource();
  private readonly marks = new VectorSource();
  private readonly picked = new VectorSource();
  private readonly layers: readonly (VectorLayer | VectorImageLayer)[];
  private placeStyles: PlaceStyles;
  private styles: IncidentStyles;
  private fittedTo = '';

  constructor(target: HTMLElement, language: Language, onPick: (lon: number, lat: number) => void) {
    const colours = readColours();
    this.placeStyles = new PlaceStyles(colours, language);
    this.styles = new IncidentStyles(colours);
    this.layers = [
      new VectorImageLayer({ source: this.places, style: (feature) => this.placeStyles.of(feature) }),
      new VectorLayer({
        source: this.places,
        declutter: true,
        style: (feature, resolution) => this.placeStyles.label(feature, resolution),
      }),
      new VectorLayer({ source: this.parts, style: (feature) => this.styles.part(feature) }),
      new VectorLayer({ source: this.lines, style: (feature) => this.styles.line(feature) }),
      new VectorLayer({ source: this.marks, style: (feature) => this.styles.mark(feature) }),
      new VectorLayer({ source: this.picked, style: () => this.styles.picked() }),
    ];
    this.map = new OlMap({
      target,
      controls: [],
      interactions: defaultInteractions({ altShiftDragRotate: false, pinchRotate: false }),
      layers: [...this.layers],
      view: new View({ center: fromLonLat([108.177, 26.495]), zoom: 16, minZoom: 12, maxZoom: 21 }),
    });
    this.map.on('click', ({ coordinate }) => {
      const [lon = 0, lat = 0] = toLonLat(coordinate);
      onPick(lon, lat);
    });
  }

  dispose(): void {
    this.map.setTarget(undefined);
    this.map.dispose();
  }

  setPlaces(features: readonly MapFeature[]): void {
    const format = new GeoJSON(WORLD);
    this.places.clear(true);
    this.places.addFeatures(
      features.map(({ geometry, properties }) => {
        const feature = new Feature(format.readGeometry(geometry, WORLD) ?? undefined);
        feature.setProperties({ layer: properties.layer, name: properties.name }, true);
        return feature;
      }),
    );
    this.fit();
  }

  /** Puts everything anew; the picture moves only when there are others than before. */
  show(lines: readonly WayLine[], marks: readonly SpotMark[], parts: readonly TeamPart[]): void {
    const format = new GeoJSON(WORLD);
    this.parts.clear(true);
    this.parts.addFeatures(
      parts.map((part) => {
        const feature = new Feature(format.readGeometry(part.shape, WORLD) ?? undefined);
        feature.setProperties({ state: part.state, label: part.label }, true);
        return feature;
      }),
    );
    this.lines.clear(true);
    this.lines.addFeatures(
      lines
        .filter(({ points }) => points.length > 1)
        .map(({ points, kind }) => {
          const feature = new Feature(
            new LineString(points.map(([lon = 0, lat = 0]) => fromLonLat([lon, lat]))),
          );
          feature.set('kind', kind, true);
          return feature;
        }),
    );
    this.marks.clear(true);
    this.marks.addFeatures(
      marks.map((mark) => {
        const feature = new Feature(new Point(fromLonLat([mark.lon, mark.lat])));
        feature.setProperties({ sign: mark.sign, kind: mark.kind }, true);
        return feature;
      }),
    );
    const now = [...marks.map(({ id }) => id), ...lines.map(({ id }) => id)].join(' ');
    if (now !== this.fittedTo) {
      this.fittedTo = now;
      this.fit();
    }
  }

  /** Marks the spot that somebody chose. */
  mark(spot: { readonly lon: number; readonly lat: number } | null): void {
    this.picked.clear(true);
    if (spot !== null) {
      this.picked.addFeature(new Feature(new Point(fromLonLat([spot.lon, spot.lat]))));
    }
  }

  /** Reads the colours anew after the palette or the language changed. */
  restyle(language: Language): void {
    const colours = readColours();
    this.placeStyles = new PlaceStyles(colours, language);
    this.styles = new IncidentStyles(colours);
    for (const layer of this.layers) {
      layer.changed();
    }
  }

  private fit(): void {
    const source = this.marks.getFeatures().length > 0 ? this.marks : this.places;
    const extent = source.getExtent();
    if (extent !== null && Number.isFinite(extent[0])) {
      this.map.getView().fit(extent, { padding: ROOM, maxZoom: 18 });
    }
  }
}
