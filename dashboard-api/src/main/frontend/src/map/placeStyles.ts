import type { FeatureLike } from 'ol/Feature';
import { Circle, Fill, Stroke, Style, Text } from 'ol/style';
import type { Language } from '../lib/preferences';
import type { MapColours } from './colours';

const FONT = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';

/** Layers from the ground up; what is not named here is drawn with the lanes. */
const levels: Readonly<Record<string, number>> = {
  hillside: 0,
  zone: 1,
  grid: 2,
  river: 3,
  lane: 4,
  road: 4,
  bridge: 5,
  lot: 6,
  house: 7,
  shop: 8,
};

/** How places are drawn: quiet greys, named when there is room for names. */
export class PlaceStyles {
  private readonly plain: Readonly<Record<string, Style[]>>;
  private readonly fallback: Style[];
  private readonly labels = new Map<string, Style>();

  constructor(
    private readonly colours: MapColours,
    private readonly language: Language,
  ) {
    const {
      hillside,
      contour,
      river,
      riverEdge,
      lane,
      laneEdge,
      house,
      houseEdge,
      shop,
      shopEdge,
      lot,
      lotEdge,
    } = colours;
    this.plain = {
      hillside: [area(hillside, contour, 1)],
      zone: [area('rgba(0,0,0,0)', colours.zoneEdge, 1, [7, 5])],
      grid: [area('rgba(0,0,0,0)', colours.zoneEdge, 0.6, [2, 5])],
      river: [line(riverEdge, 11), area(river, riverEdge, 1), line(river, 9)],
      lane: [line(laneEdge, 5), line(lane, 3.4)],
      road: [line(laneEdge, 8), line(lane, 6)],
      bridge: [line(lotEdge, 8), area(lane, lotEdge, 1.2), line(lane, 5.5)],
      lot: [area(lot, lotEdge, 1.2)],
      house: [area(house, houseEdge, 0.8)],
      shop: [area(shop, shopEdge, 1.2)],
    };
    this.fallback = this.plain.lane ?? [];
    for (const [layer, styles] of Object.entries(this.plain)) {
      for (const style of styles) {
        style.setZIndex(levels[layer] ?? 4);
      }
    }
  }

  of(feature: FeatureLike): Style[] {
    const layer = String(feature.get('layer'));
    const type = feature.getGeometry()?.getType() ?? '';
    const styles = this.plain[layer] ?? this.fallback;
    if (layer === 'river' || layer === 'bridge') {
      const isArea = type.endsWith('Polygon');
      return styles.filter((style) => (style.getFill() !== null) === isArea);
    }
    return styles;
  }

  /** The place's name, where the map is close enough for it. */
  label(feature: FeatureLike, resolution: number): Style | undefined {
    const layer = String(feature.get('layer'));
    const name = feature.get('name') as { zh: string; en: string } | null;
    const limit =
      { zone: 8, lot: 3, river: 4, bridge: 1.6, lane: 0.9, road: 2, shop: 0.35, house: 0.22 }[layer] ?? 0;
    const text = name?.[this.language] ?? '';
    if (text === '' || resolution > limit) {
      return undefined;
    }
    const key = `${layer} ${text}`;
    let style = this.labels.get(key);
    if (style === undefined) {
      const isLine = layer === 'lane' || layer === 'river' || layer === 'road';
      style = new Style({
        text: new Text({
          text,
          font: `${layer === 'zone' ? '600 13px' : '11px'} ${FONT}`,
          fill: new Fill({ color: this.colours.label }),
          stroke: new Stroke({ color: this.colours.halo, width: 3 }),
          placement: isLine && feature.getGeometry()?.getType() === 'LineString' ? 'line' : 'point',
          overflow: !isLine && layer !== 'house',
        }),
        zIndex: 20 - (levels[layer] ?? 9),
      });
      this.labels.set(key, style);
    }
    return style;
  }

  selected(feature: FeatureLike): Style {
    if (feature.getGeometry()?.getType() === 'Point') {
      const stroke = new Stroke({ color: this.colours.focus, width: 3 });
      return new Style({ image: new Circle({ radius: 9, stroke }), zIndex: 30 });
    }
    const width = feature.get('layer') === 'zone' ? 2.5 : 3.5;
    return new Style({ stroke: new Stroke({ color: this.colours.focus, width }), zIndex: 30 });
  }
}

function area(fill: string, edge: string, width: number, lineDash?: number[]): Style {
  return new Style({
    fill: new Fill({ color: fill }),
    stroke: new Stroke({ color: edge, width, lineDash: lineDash ?? [] }),
  });
}

function line(colour: string, width: number): Style {
  return new Style({ stroke: new Stroke({ color: colour, width, lineCap: 'round', lineJoin: 'round' }) });
}
