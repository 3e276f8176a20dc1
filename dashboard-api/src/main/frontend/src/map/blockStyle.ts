import type { FeatureLike } from 'ol/Feature';
import { Fill, RegularShape, Stroke, Style, Text } from 'ol/style';
import type { MapColours } from './colours';

/** A way that no engine gets through: barred along its whole length, or a sign with a bar at the spot. */
export function blockStyle(feature: FeatureLike, { warning, warningInk, text }: MapColours): Style[] {
  const sign = new Style({
    image: new RegularShape({
      points: 8,
      radius: 9,
      fill: new Fill({ color: warning }),
      stroke: new Stroke({ color: text, width: 1.5 }),
    }),
    text: new Text({ text: '×', font: '700 13px sans-serif', fill: new Fill({ color: warningInk }) }),
  });
  return feature.getGeometry()?.getType() === 'Point'
    ? [sign]
    : [
        new Style({ stroke: new Stroke({ color: warningInk, width: 6 }) }),
        new Style({ stroke: new Stroke({ color: warning, width: 4, lineDash: [2, 9], lineCap: 'butt' }) }),
      ];
}
