import Feature from 'ol/Feature';
import GeoJSON from 'ol/format/GeoJSON';
import Point from 'ol/geom/Point';
import { defaults as defaultInteractions } from 'ol/interaction/defaults';
import VectorLayer from 'ol/layer/Vector';
import VectorImageLayer from 'ol/layer/VectorImage';
import OlMap from 'ol/Map';
import { fromLonLat, toLonLat } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import Circle from 'ol/style/Circle';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import View from 'ol/View';
import type { MapFeature } from '../contract/rest';
import type { Language } from '../lib/preferences';
import { type MapColours, readColours } from './colours';
import { PlaceStyles } from './placeStyles';

export const WORLD = { dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' } as const;
const ROOM: [number, number, number, number] = [24, 24, 24, 24];

/** A part of the ground with how it stands. */
export interface GroundPart {
  readonly id: string;
  readonly shape: MapFeature['geometry'];
  readonly state: string;
  readonly label: string;
}

/** A part of the ground as something to draw, with its state and label. */
export function partFeature(part: GroundPart): Feature {
  const feature = new Feature(new GeoJSON(WORLD).readGeometry(part.shape, WORLD) ?? undefined);
  feature.setProperties({ state: part.state, label: part.label }, true);
  return feature;
}

function pickedStyle(colours: MapColours): Style {
  const stroke = new Stroke({ color: colours.focus, width: 3 });
  return new Style({ image: new Circle({ radius: 9, stroke }) });
}

/** A small map with the places of the area as ground; a click tells the spot. `dispose` ends it. */
export abstract class GroundMap {
  protected readonly map: OlMap;
  protected readonly places = new VectorSource();
  private readonly picked = new VectorSource();
  private placeStyles: PlaceStyles;
  private pickedStyle: Style;
  private fittedTo = '';

  constructor(
    target: HTMLElement,
    language: Language,
    onPick: (lon: number, lat: number) => void,
    doubleClickZoom: boolean,
  ) {
    const colours = readColours();
    this.placeStyles = new PlaceStyles(colours, language);
    this.pickedStyle = pickedStyle(colours);
    this.map = new OlMap({
      target,
      controls: [],
      interactions: defaultInteractions({ altShiftDragRotate: false, pinchRotate: false, doubleClickZoom }),
      layers: [
        new VectorImageLayer({ source: this.places, style: (feature) => this.placeStyles.of(feature) }),
        new VectorLayer({
          source: this.places,
          declutter: true,
          style: (feature, resolution) => this.placeStyles.label(feature, resolution),
        }),
        new VectorLayer({ source: this.picked, zIndex: 1, style: () => this.pickedStyle }),
      ],
      view: new View({ center: fromLonLat([108.177, 26.495]), zoom: 16, minZoom: 12, maxZoom: 21 }),
    });
    this.map.on('click', ({ coordinate }) => {
      if (this.canPick()) {
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
    this.pickedStyle = pickedStyle(colours);
    this.recolour(colours);
    for (const layer of this.map.getLayers().getArray()) {
      layer.changed();
    }
  }

  /** Moves the picture only when other things are shown than before. */
  protected fitTo(ids: readonly string[]): void {
    const now = ids.join(' ');
    if (now !== this.fittedTo) {
      this.fittedTo = now;
      this.fit();
    }
  }

  /** What is looked at first; the first of these sources that holds anything, and else the places. */
  protected abstract subjects(): readonly VectorSource[];

  protected abstract recolour(colours: MapColours): void;

  /** Whether a click is a choice. */
  protected canPick(): boolean {
    return true;
  }

  private fit(): void {
    const source = this.subjects().find((each) => each.getFeatures().length > 0) ?? this.places;
    const extent = source.getExtent();
    if (extent !== null && Number.isFinite(extent[0])) {
      this.map.getView().fit(extent, { padding: ROOM, maxZoom: 18 });
    }
  }
}
