import Feature from 'ol/Feature';
import GeoJSON from 'ol/format/GeoJSON';
import Point from 'ol/geom/Point';
import { defaults as defaultInteractions } from 'ol/interaction/defaults';
import VectorLayer from 'ol/layer/Vector';
import VectorImageLayer from 'ol/layer/VectorImage';
import OlMap from 'ol/Map';
import { fromLonLat, toLonLat } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import type { Style } from 'ol/style';
import View from 'ol/View';
import type { MapFeature } from '../contract/rest';
import type { AlarmRow, CaseRow, DeviceRow } from '../contract/rows';
import type { Selection } from '../lib/desk';
import type { Language } from '../lib/preferences';
import { blockStyle } from './blockStyle';
import { caseStyle } from './caseStyle';
import { readColours } from './colours';
import { DeviceStyles } from './deviceStyles';
import { alarmedPlaces, isDrawn, type Look, lookOf, SIGNS, SURROUNDINGS } from './model';
import { PlaceStyles } from './placeStyles';

const WORLD = { dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' } as const;
const BLINK_MILLIS = 500;
const ROOM: [number, number, number, number] = [40, 40, 40, 40];

interface Options {
  readonly target: HTMLElement;
  readonly language: Language;
  readonly onSelect: (selection: Selection) => void;
}

/**
 * The one owner of the OpenLayers map. Places lie on a ground layer that is drawn as an image, devices and cases above
 * it; nothing is fetched. All its methods are called from the page's one thread; `dispose` ends it.
 */
export class VillageMap {
  private readonly map: OlMap;
  private readonly places = new VectorSource();
  private readonly devices = new VectorSource();
  private readonly cases = new VectorSource();
  private readonly houseAlarms = new VectorSource();
  private readonly blocks = new VectorSource();
  private readonly chosen = new VectorSource();
  private readonly layers: readonly (VectorLayer | VectorImageLayer)[];
  private readonly unacknowledged = new Set<string>();
  private deviceStyles: DeviceStyles;
  private placeStyles: PlaceStyles;
  private selection: Selection | null = null;
  private lit = true;
  private fitted = false;
  private readonly blinking: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly options: Options) {
    const colours = readColours();
    this.deviceStyles = new DeviceStyles(colours);
    this.placeStyles = new PlaceStyles(colours, options.language);
    const ground = new VectorImageLayer({
      source: this.places,
      imageRatio: 1.4,
      style: (feature) => this.placeStyles.of(feature),
    });
    const labels = new VectorLayer({
      source: this.places,
      declutter: true,
      updateWhileAnimating: false,
      updateWhileInteracting: false,
      style: (feature, resolution) => this.placeStyles.label(feature, resolution),
    });
    const chosen = new VectorLayer({
      source: this.chosen,
      style: (feature) => this.placeStyles.selected(feature),
    });
    const devices = new VectorLayer({
      source: this.devices,
      updateWhileInteracting: false,
      style: (feature, resolution) => this.deviceStyle(feature as Feature, resolution),
    });
    const cases = new VectorLayer({ source: this.cases, style: () => caseStyle(readColours()) });
    const houseAlarms = new VectorLayer({
      source: this.houseAlarms,
      updateWhileInteracting: false,
      style: (feature) => this.deviceStyles.ofPlace(this.blinked(feature.get('look') as Look)),
    });
    const blocks = new VectorLayer({
      source: this.blocks,
      style: (feature) => blockStyle(feature, readColours()),
    });
    this.layers = [ground, blocks, labels, chosen, cases, devices, houseAlarms];
    this.map = new OlMap({
      target: options.target,
      controls: [],
      interactions: defaultInteractions({ altShiftDragRotate: false, pinchRotate: false }),
      layers: [...this.layers],
      view: new View({ center: fromLonLat([108.177, 26.495]), zoom: 16, minZoom: 12, maxZoom: 22 }),
    });
    this.map.on('click', (event) => this.choose(event.pixel, event.coordinate));
    this.map.on('pointermove', (event) => {
      options.target.style.cursor = this.thingAt(event.pixel) === undefined ? '' : 'pointer';
    });
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.blinking = setInterval(() => this.blink(), BLINK_MILLIS);
    }
  }

  dispose(): void {
    clearInterval(this.blinking);
    this.map.setTarget(undefined);
    this.map.dispose();
  }

  setPlaces(features: readonly MapFeature[]): void {
    this.places.clear(true);
    const format = new GeoJSON(WORLD);
    this.places.addFeatures(
      features.map(({ geometry, properties }) => {
        const feature = new Feature(format.readGeometry(geometry, WORLD) ?? undefined);
        feature.setId(properties.id);
        feature.setProperties({ layer: properties.layer, name: properties.name }, true);
        return feature;
      }),
    );
    this.fitOnce();
    this.drawSelection();
  }

  /** Puts devices where their rows say; a row that left takes its symbol with it. */
  setDevices(rows: readonly DeviceRow[], gone: readonly string[], replaced: boolean): void {
    if (replaced) {
      this.devices.clear(true);
    }
    const added: Feature[] = [];
    for (const row of rows) {
      const feature = this.devices.getFeatureById(row.id) as Feature | null;
      if (row.lon === null || row.lat === null || row.kind === 'lot') {
        if (feature !== null) {
          this.devices.removeFeature(feature);
        }
      } else if (feature === null) {
        const fresh = new Feature(new Point(fromLonLat([row.lon, row.lat])));
        fresh.setId(row.id);
        fresh.set('row', row, true);
        added.push(fresh);
      } else {
        this.update(feature, row);
      }
    }
    this.devices.addFeatures(added);
    for (const id of gone) {
      const feature = this.devices.getFeatureById(id) as Feature | null;
      if (feature !== null) {
        this.devices.removeFeature(feature);
      }
    }
    this.fitOnce();
  }

  setAlarms(alarms: readonly AlarmRow[]): void {
    const before = new Set(this.unacknowledged);
    this.unacknowledged.clear();
    for (const alarm of alarms) {
      const open = alarm.condition === 'UNACKNOWLEDGED' || alarm.condition === 'RETURNED_UNACKNOWLEDGED';
      if (open && alarm.suppression === 'NONE') {
        this.unacknowledged.add(alarm.source.id);
      }
    }
    const changed =
      before.size !== this.unacknowledged.size || [...before].some((id) => !this.unacknowledged.has(id));
    if (changed) {
      this.devices.changed();
    }
    this.houseAlarms.clear(true);
    this.houseAlarms.addFeatures(
      alarmedPlaces(alarms).flatMap(({ place, look }) => {
        const at = this.centreOf(place);
        const feature = at === null ? null : new Feature({ geometry: new Point(at), look });
        feature?.setId(place);
        return feature ?? [];
      }),
    );
  }

  setCases(rows: readonly CaseRow[]): void {
    this.cases.clear(true);
    this.cases.addFeatures(
      rows.flatMap((row) => {
        const at =
          row.lon !== null && row.lat !== null ? fromLonLat([row.lon, row.lat]) : this.centreOf(row.place);
        if (at === null) {
          return [];
        }
        const feature = new Feature(new Point(at));
        feature.setId(row.id);
        return [feature];
      }),
    );
  }

  /** Draws lanes and bridges that no engine gets through: whole ways, or a sign at the spot. */
  setBlocks(
    ways: readonly { readonly id: string; readonly lon: number | null; readonly lat: number | null }[],
  ): void {
    this.blocks.clear(true);
    this.blocks.addFeatures(
      ways.flatMap(({ id, lon, lat }) => {
        const way = (this.places.getFeatureById(id) as Feature | null)?.getGeometry();
        const geometry = lon !== null && lat !== null ? new Point(fromLonLat([lon, lat])) : way;
        return geometry === undefined ? [] : [new Feature({ geometry })];
      }),
    );
  }

  /** Reads the colours anew after the palette or the language changed. */
  restyle(language: Language): void {
    const colours = readColours();
    this.deviceStyles = new DeviceStyles(colours);
    this.placeStyles = new PlaceStyles(colours, language);
    for (const layer of this.layers) {
      layer.changed();
    }
  }

  select(selection: Selection | null, move: boolean): void {
    this.selection = selection;
    this.drawSelection();
    this.devices.changed();
    const at = move && selection !== null ? this.positionOf(selection) : null;
    if (at !== null) {
      const view = this.map.getView();
      const resolution = Math.min(view.getResolution() ?? 1, SURROUNDINGS);
      view.cancelAnimations();
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
        view.setCenter(at);
        view.setResolution(resolution);
      } else {
        view.animate({ center: at, resolution, duration: 250 });
      }
    }
  }

  fit(): void {
    const extent = this.places.getFeatures().length > 0 ? this.places.getExtent() : this.devices.getExtent();
    if (extent !== null && Number.isFinite(extent[0])) {
      this.map.getView().fit(extent, { padding: ROOM, maxZoom: 19 });
    }
  }

  zoom(steps: number): void {
    const view = this.map.getView();
    view.animate({ zoom: (view.getZoom() ?? 16) + steps, duration: 150 });
  }

  /** Metres on the ground per pixel at the middle of the picture. */
  onScale(listener: (metresPerPixel: number) => void): void {
    const tell = () => {
      const view = this.map.getView();
      const [, lat = 0] = toLonLat(view.getCenter() ?? [0, 0]);
      listener((view.getResolution() ?? 1) * Math.cos((lat * Math.PI) / 180));
    };
    this.map.on('moveend', tell);
  }

  private update(feature: Feature, row: DeviceRow): void {
    const old = feature.get('row') as DeviceRow;
    feature.set('row', row, true);
    const moved = old.lon !== row.lon || old.lat !== row.lat;
    if (moved && row.lon !== null && row.lat !== null) {
      feature.setGeometry(new Point(fromLonLat([row.lon, row.lat])));
    } else if (old.status !== row.status || old.condition !== row.condition || old.alarm !== row.alarm) {
      feature.changed();
    }
  }

  private deviceStyle(feature: Feature, resolution: number): Style[] | undefined {
    const row = feature.get('row') as DeviceRow;
    const open = this.unacknowledged.has(row.id);
    const look = lookOf(row, open);
    const selected = this.selection?.type === 'device' && this.selection.id === row.id;
    if (!selected && !isDrawn(row.kind, look, resolution)) {
      return undefined;
    }
    return this.deviceStyles.of(
      row.kind,
      this.blinked(look),
      selected,
      row.kind === 'bay' || resolution > SIGNS,
    );
  }

  /** An unacknowledged alarm in the dark half of its blinking looks like an acknowledged one. */
  private blinked(look: Look): Look {
    return look.kind === 'alarm' && look.open && !this.lit && look.priority !== 'CAUTION'
      ? { ...look, open: false }
      : look;
  }

  private blink(): void {
    const wanted = this.unacknowledged.size === 0 || document.visibilityState !== 'visible' || !this.lit;
    if (wanted !== this.lit) {
      this.lit = wanted;
      this.devices.changed();
      this.houseAlarms.changed();
    }
  }

  private thingAt(pixel: number[]): { layer: VectorSource | null; feature: Feature } | undefined {
    return this.map.forEachFeatureAtPixel(
      pixel,
      (feature, layer) => {
        const source = layer === null ? null : (layer as VectorLayer).getSource();
        return source === this.chosen || feature.getId() === undefined
          ? undefined
          : { layer: source, feature: feature as Feature };
      },
      { hitTolerance: 4 },
    );
  }

  private choose(pixel: number[], coordinate: number[]): void {
    const thing = this.thingAt(pixel);
    const [lon = 0, lat = 0] = toLonLat(coordinate);
    const id = String(thing?.feature.getId() ?? '');
    const layer = String(thing?.feature.get('layer') ?? '');
    if (thing === undefined || layer === 'zone' || layer === 'hillside' || layer === 'grid') {
      this.options.onSelect({ type: 'spot', lon, lat });
    } else if (thing.layer === this.devices) {
      this.options.onSelect({ type: 'device', id });
    } else if (thing.layer === this.cases) {
      this.options.onSelect({ type: 'case', id });
    } else {
      this.options.onSelect(layer === 'lot' ? { type: 'lot', id } : { type: 'place', id });
    }
  }

  private positionOf(selection: Selection): number[] | null {
    if (selection.type === 'spot') {
      return fromLonLat([selection.lon, selection.lat]);
    }
    if (selection.type === 'platform') {
      return null;
    }
    const source = { device: this.devices, case: this.cases, place: this.places, lot: this.places }[
      selection.type
    ];
    const geometry = (source.getFeatureById(selection.id) as Feature | null)?.getGeometry();
    return geometry instanceof Point ? geometry.getCoordinates() : this.centreOf(selection.id);
  }

  private centreOf(place: string | null): number[] | null {
    const extent =
      place === null
        ? undefined
        : (this.places.getFeatureById(place) as Feature | null)?.getGeometry()?.getExtent();
    return extent === undefined
      ? null
      : [((extent[0] ?? 0) + (extent[2] ?? 0)) / 2, ((extent[1] ?? 0) + (extent[3] ?? 0)) / 2];
  }

  private drawSelection(): void {
    this.chosen.clear(true);
    const { selection } = this;
    if (selection?.type === 'place' || selection?.type === 'lot') {
      const geometry = (this.places.getFeatureById(selection.id) as Feature | null)?.getGeometry();
      if (geometry !== undefined) {
        this.chosen.addFeature(new Feature({ geometry, layer: 'selected' }));
      }
    }
    if (selection?.type === 'spot') {
      const geometry = new Point(fromLonLat([selection.lon, selection.lat]));
      this.chosen.addFeature(new Feature({ geometry, layer: 'selected' }));
    }
    this.chosen.changed();
  }

  private fitOnce(): void {
    if (!this.fitted && this.places.getFeatures().length + this.devices.getFeatures().length > 0) {
      this.fitted = this.places.getFeatures().length > 0;
      this.fit();
    }
  }
}
