import type { FeatureLike } from 'ol/Feature';
import { Circle, Fill, RegularShape, Stroke, Style, Text } from 'ol/style';
import type { MapColours } from './colours';
import { withAlpha } from './searchStyles';

const FONT = '700 11px sans-serif';

/** How an incident is drawn: lines differ by dashes, marks by form and sign, parts by dashes and words. */
export class IncidentStyles {
  constructor(private readonly colours: MapColours) {}

  line(feature: FeatureLike): Style[] {
    const { focus, text, halo, warning, warningInk } = this.colours;
    const kind = feature.get('kind') as string;
    const under = (width: number) => new Style({ stroke: new Stroke({ color: halo, width }) });
    if (kind === 'drive') {
      return [under(8), new Style({ stroke: new Stroke({ color: focus, width: 5 }) })];
    }
    if (kind === 'lay') {
      return [under(6), new Style({ stroke: new Stroke({ color: text, width: 3, lineDash: [7, 5] }) })];
    }
    return [
      new Style({ stroke: new Stroke({ color: warningInk, width: 7 }) }),
      new Style({ stroke: new Stroke({ color: warning, width: 5, lineDash: [2, 9], lineCap: 'butt' }) }),
    ];
  }

  mark(feature: FeatureLike): Style {
    const { text, deviceFace, focus, alarm, alarmInk, warning, warningInk } = this.colours;
    const kind = feature.get('kind') as string;
    const look = {
      goal: { ink: alarmInk, face: alarm, edge: text, points: 3 },
      stop: { ink: deviceFace, face: focus, edge: text, points: 4 },
      block: { ink: warningInk, face: warning, edge: text, points: 8 },
      working: { ink: deviceFace, face: text, edge: text, points: 0 },
    }[kind] ?? { ink: text, face: deviceFace, edge: text, points: 0 };
    const fill = new Fill({ color: look.face });
    const stroke = new Stroke({ color: look.edge, width: 2, lineDash: kind === 'unknown' ? [3, 3] : [] });
    return new Style({
      image:
        look.points === 0
          ? new Circle({ radius: 9, fill, stroke })
          : new RegularShape({
              points: look.points,
              radius: 12,
              angle: look.points === 4 ? Math.PI / 4 : 0,
              fill,
              stroke,
            }),
      text: new Text({ text: String(feature.get('sign')), font: FONT, fill: new Fill({ color: look.ink }) }),
      zIndex: kind === 'goal' ? 20 : 10,
    });
  }

  part(feature: FeatureLike): Style {
    const { text, focus, halo } = this.colours;
    const done = feature.get('state') === 'DONE';
    return new Style({
      fill: new Fill({ color: withAlpha(done ? text : focus, done ? 0.22 : 0.12) }),
      stroke: new Stroke({ color: done ? text : focus, width: 2.5, lineDash: done ? [] : [8, 4] }),
      text: new Text({
        text: String(feature.get('label')),
        font: FONT,
        overflow: true,
        fill: new Fill({ color: text }),
        stroke: new Stroke({ color: halo, width: 3 }),
      }),
    });
  }
}
