import { Fill, RegularShape, Stroke, Style, Text } from 'ol/style';
import type { MapColours } from './colours';

/** An open case: a flag-like tag in plain ink, so that it is not taken for an alarm. */
export function caseStyle({ deviceFace, text }: MapColours): Style {
  return new Style({
    image: new RegularShape({
      points: 4,
      radius: 12,
      angle: Math.PI / 4,
      displacement: [14, 14],
      fill: new Fill({ color: deviceFace }),
      stroke: new Stroke({ color: text, width: 1.5 }),
    }),
    text: new Text({
      text: '§',
      font: '700 12px sans-serif',
      offsetX: 14,
      offsetY: -14,
      fill: new Fill({ color: text }),
    }),
  });
}
