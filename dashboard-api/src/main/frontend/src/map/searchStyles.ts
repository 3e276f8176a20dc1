import type { FeatureLike } from 'ol/Feature';
import { Circle, Fill, RegularShape, Stroke, Style, Text } from 'ol/style';
import type { MapColours } from './colours';

const FONT = '700 11px sans-serif';

/** How a search is drawn. Sectors differ by hatching-like edges and a sign, marks by their form: no state by colour alone. */
export class SearchStyles {
  constructor(private readonly colours: MapColours) {}

  sector(feature: FeatureLike): Style {
    const { text, zoneEdge, focus, halo } = this.colours;
    const state = String(feature.get('state'));
    const done = state === 'DONE';
    const atWork = state === 'SEARCHING' || state === 'SEARCHING_AGAIN';
    const edge = atWork ? focus : done ? text : zoneEdge;
    return new Style({
      fill: new Fill({ color: done ? withAlpha(text, 0.24) : withAlpha(edge, atWork ? 0.16 : 0.05) }),
      stroke: new Stroke({
        color: edge,
        width: atWork ? 4 : done ? 2.5 : 1.6,
        lineDash: done ? [] : atWork ? [10, 4] : [3, 5],
      }),
      text: new Text({
        text: String(feature.get('label')),
        font: FONT,
        overflow: true,
        fill: new Fill({ color: text }),
        stroke: new Stroke({ color: halo, width: 3 }),
      }),
    });
  }

  track(feature: FeatureLike): Style {
    const { text, deviceFace, focus } = this.colours;
    const kind = feature.get('kind') as string | undefined;
    if (kind === undefined) {
      return new Style({ stroke: new Stroke({ color: text, width: 1.6, lineDash: [6, 4] }) });
    }
    const last = kind === 'last';
    const real = kind === 'real';
    const fill = new Fill({ color: real || last ? text : deviceFace });
    const stroke = new Stroke({ color: real ? focus : text, width: 2 });
    return new Style({
      image: last
        ? new RegularShape({ points: 4, radius: 12, angle: Math.PI / 4, fill, stroke })
        : new Circle({ radius: 10, fill, stroke }),
      text: new Text({
        text: String(feature.get('sign')),
        font: FONT,
        fill: new Fill({ color: real || last ? deviceFace : text }),
      }),
      zIndex: 10,
    });
  }

  drawing(): Style {
    return new Style({
      fill: new Fill({ color: withAlpha(this.colours.focus, 0.14) }),
      stroke: new Stroke({ color: this.colours.focus, width: 2 }),
      image: new Circle({ radius: 4, fill: new Fill({ color: this.colours.focus }) }),
    });
  }
}

/** The colour, seen through; the palettes give colours as `#rrggbb`. */
export function withAlpha(colour: string, alpha: number): string {
  const hex = Math.round(alpha * 255)
    .toString(16)
    .padStart(2, '0');
  return /^#[0-9a-f]{6}$/i.test(colour) ? `${colour}${hex}` : colour;
}
