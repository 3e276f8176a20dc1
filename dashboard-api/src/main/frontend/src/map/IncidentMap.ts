import Feature from 'ol/Feature';
import LineString from 'ol/geom/LineString';
import Point from 'ol/geom/Point';
import VectorLayer from 'ol/layer/Vector';
import { fromLonLat } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import type { Language } from '../lib/preferences';
import { type MapColours, readColours } from './colours';
import { GroundMap, type GroundPart, partFeature } from './GroundMap';
import { IncidentStyles } from './incidentStyles';

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

/** A map of one incident: parts of the ground, the way of the engine and marks. */
export class IncidentMap extends GroundMap {
  private readonly parts = new VectorSource();
  private readonly lines = new VectorSource();
  private readonly marks = new VectorSource();
  private styles = new IncidentStyles(readColours());

  constructor(target: HTMLElement, language: Language, onPick: (lon: number, lat: number) => void) {
    super(target, language, onPick, true);
    this.map.addLayer(new VectorLayer({ source: this.parts, style: (feature) => this.styles.part(feature) }));
    this.map.addLayer(new VectorLayer({ source: this.lines, style: (feature) => this.styles.line(feature) }));
    this.map.addLayer(new VectorLayer({ source: this.marks, style: (feature) => this.styles.mark(feature) }));
  }

  /** Puts everything anew; the picture moves only when there are others than before. */
  show(lines: readonly WayLine[], marks: readonly SpotMark[], parts: readonly GroundPart[]): void {
    this.parts.clear(true);
    this.parts.addFeatures(parts.map(partFeature));
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
    this.fitTo([...marks.map(({ id }) => id), ...lines.map(({ id }) => id)]);
  }

  protected subjects(): readonly VectorSource[] {
    return [this.marks];
  }

  protected recolour(colours: MapColours): void {
    this.styles = new IncidentStyles(colours);
  }
}
