import Feature from 'ol/Feature';
import GeoJSON from 'ol/format/GeoJSON';
import LineString from 'ol/geom/LineString';
import Point from 'ol/geom/Point';
import Draw from 'ol/interaction/Draw';
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
import { PlaceStyles } from './placeStyles';
import { SearchStyles } from './searchStyles';

const WORLD = { dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' } as const;
const ROOM: [number, number, number, number] = [24, 24, 24, 24];

/** Where somebody was or may have been; the track runs through the marks in their order. */
export interface TrackMark {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  /** What stands in the mark. */
  readonly sign: string;
  readonly kind: 'last' | 'open' | 'real';
}

/** A part of the ground with how it stands. */
export interface GroundPart {
  readonly id: string;
  readonly shape: MapFeature['geometry'];
  readonly state: string;
  readonly label: string;
}

type Polygon = { readonly type: 'Polygon'; readonly coordinates: unknown };

/**
 * A small map of one search: the places as ground, sectors over them, and where the person was as a line. A click tells
 * the spot; while drawing, a double click ends a polygon. `dispose` ends it.
 */
export class SearchMap {
  private readonly map: OlMap;
  private readonly places = new VectorSource();
  private readonly sectors = new VectorSource();
  private readonly track = new VectorSource();
  private readonly picked = new VectorSource();
  private readonly layers: readonly (VectorLayer | VectorImageLayer)[];
  private placeStyles: PlaceStyles;
  private styles: SearchStyles;
  private draw: Draw | null = null;
  private fittedTo = '';

  constructor(target: HTMLElement, language: Language, onPick: (lon: number, lat: number) => void) {
    const colours = readColours();
    this.placeStyles = new PlaceStyles(colours, language);
    this.styles = new SearchStyles(colours);
    this.layers = [
      new VectorImageLayer({ source: this.places, style: (feature) => this.placeStyles.of(feature) }),
      new VectorLayer({
        source: this.places,
        declutter: true,
        style: (feature, resolution) => this.placeStyles.label(feature, resolution),
      }),
      new VectorLayer({ source: this.sectors, style: (feature) => this.styles.sector(feature) }),
      new VectorLayer({ source: this.track, style: (feature) => this.styles.track(feature) }),
      new VectorLayer({ source: this.picked, style: () => this.styles.picked() }),
    ];
    this.map = new OlMap({
      target,
      controls: [],
      interactions: defaultInteractions({
        altShiftDragRotate: false,
        pinchRotate: false,
        doubleClickZoom: false,
      }),
      layers: [...this.layers],
      view: new View({ center: fromLonLat([108.177, 26.495]), zoom: 16, minZoom: 12, maxZoom: 21 }),
    });
    this.map.on('click', ({ coordinate }) => {
      if (this.draw === null) {
        const [lon = 0, lat = 0] = toLonLat(coordinate);
        onPick(lon, lat);
      }
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

  /** Puts marks and sectors anew; the picture moves only when there are others than before. */
  show(marks: readonly TrackMark[], parts: readonly GroundPart[]): void {
    const format = new GeoJSON(WORLD);
    this.sectors.clear(true);
    this.sectors.addFeatures(
      parts.map((part) => {
        const feature = new Feature(format.readGeometry(part.shape, WORLD) ?? undefined);
        feature.setProperties({ state: part.state, label: part.label }, true);
        return feature;
      }),
    );
    this.track.clear(true);
    const points = marks.map(({ lon, lat }) => fromLonLat([lon, lat]));
    if (points.length > 1) {
      this.track.addFeature(new Feature(new LineString(points)));
    }
    this.track.addFeatures(
      marks.map((mark, index) => {
        const feature = new Feature(new Point(points[index] ?? [0, 0]));
        feature.setProperties({ sign: mark.sign, kind: mark.kind }, true);
        return feature;
      }),
    );
    const now = [...marks.map(({ id }) => id), ...parts.map(({ id }) => id)].join(' ');
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

  /** Lets a polygon be drawn and tells it; null stops drawing. */
  drawing(onDrawn: ((polygon: Polygon) => void) | null): void {
    if (this.draw !== null) {
      this.map.removeInteraction(this.draw);
      this.draw = null;
    }
    if (onDrawn !== null) {
      const draw = new Draw({ type: 'Polygon', style: () => this.styles.drawing() });
      draw.on('drawend', ({ feature }) => {
        const geometry = feature.getGeometry();
        if (geometry !== undefined) {
          onDrawn(new GeoJSON(WORLD).writeGeometryObject(geometry, { decimals: 6 }) as Polygon);
        }
      });
      this.map.addInteraction(draw);
      this.draw = draw;
    }
  }

  /** Reads the colours anew after the palette or the language changed. */
  restyle(language: Language): void {
    const colours = readColours();
    this.placeStyles = new PlaceStyles(colours, language);
    this.styles = new SearchStyles(colours);
    for (const layer of this.layers) {
      layer.changed();
    }
  }

  private fit(): void {
    const first = this.track.getFeatures().length > 0 ? this.track.getExtent() : this.sectors.getExtent();
    const extent = first !== null && Number.isFinite(first[0]) ? [...first] : this.places.getExtent();
    if (extent !== null && Number.isFinite(extent[0])) {
      this.map.getView().fit(extent, { padding: ROOM, maxZoom: 18 });
    }
  }
}
