import Feature from 'ol/Feature';
import GeoJSON from 'ol/format/GeoJSON';
import LineString from 'ol/geom/LineString';
import Point from 'ol/geom/Point';
import Draw from 'ol/interaction/Draw';
import VectorLayer from 'ol/layer/Vector';
import { fromLonLat } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import type { Language } from '../lib/preferences';
import { type MapColours, readColours } from './colours';
import { GroundMap, type GroundPart, partFeature, WORLD } from './GroundMap';
import { SearchStyles } from './searchStyles';

/** Where somebody was or may have been; the track runs through the marks in their order. */
export interface TrackMark {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  /** What stands in the mark. */
  readonly sign: string;
  readonly kind: 'last' | 'open' | 'real';
}

type Polygon = { readonly type: 'Polygon'; readonly coordinates: unknown };

/**
 * A map of one search: sectors, and where the person was as a line. While drawing a click is no choice, and a double
 * click ends a polygon.
 */
export class SearchMap extends GroundMap {
  private readonly sectors = new VectorSource();
  private readonly track = new VectorSource();
  private styles = new SearchStyles(readColours());
  private draw: Draw | null = null;

  constructor(target: HTMLElement, language: Language, onPick: (lon: number, lat: number) => void) {
    super(target, language, onPick, false);
    this.map.addLayer(
      new VectorLayer({ source: this.sectors, style: (feature) => this.styles.sector(feature) }),
    );
    this.map.addLayer(
      new VectorLayer({ source: this.track, style: (feature) => this.styles.track(feature) }),
    );
  }

  /** Puts marks and sectors anew; the picture moves only when there are others than before. */
  show(marks: readonly TrackMark[], parts: readonly GroundPart[]): void {
    this.sectors.clear(true);
    this.sectors.addFeatures(parts.map(partFeature));
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
    this.fitTo([...marks.map(({ id }) => id), ...parts.map(({ id }) => id)]);
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

  protected subjects(): readonly VectorSource[] {
    return [this.track, this.sectors];
  }

  protected recolour(colours: MapColours): void {
    this.styles = new SearchStyles(colours);
  }

  protected override canPick(): boolean {
    return this.draw === null;
  }
}
