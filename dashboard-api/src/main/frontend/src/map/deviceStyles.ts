import { Circle, Fill, RegularShape, Stroke, Style, Text } from 'ol/style';
import type { Priority } from '../contract/rows';
import type { MapColours } from './colours';
import { deviceSigns, type Look, urgency } from './model';

const FONT = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';

/** Styles of device symbols, made once per look, kind and palette. */
export class DeviceStyles {
  private readonly made = new Map<string, Style[]>();

  constructor(private readonly colours: MapColours) {}

  of(kind: string, look: Look, selected: boolean, small: boolean): Style[] {
    const level = look.kind === 'alarm' ? `${look.priority}${look.open}` : '';
    const key = `${kind} ${look.kind} ${level} ${selected} ${small}`;
    let styles = this.made.get(key);
    if (styles === undefined) {
      styles = [...(selected ? [this.ring()] : []), ...this.make(kind, look, small)];
      for (const style of styles) {
        style.setZIndex(urgency(look) + (selected ? 200 : 0));
      }
      this.made.set(key, styles);
    }
    return styles;
  }

  /** An alarm about a whole house: the sign of its level within a double ring, so that no device's alarm looks like it. */
  ofPlace(look: Look): Style[] {
    const key = look.kind === 'alarm' ? `place ${look.priority} ${look.open}` : 'place';
    let styles = this.made.get(key);
    if (styles === undefined) {
      const { alarm, edge, deviceFace } = this.colours;
      styles = [
        circle(22, deviceFace, edge, 1),
        circle(19, deviceFace, alarm, 3),
        ...this.make('house', look, false),
      ];
      for (const style of styles) {
        style.setZIndex(300 + urgency(look));
      }
      this.made.set(key, styles);
    }
    return styles;
  }

  private make(kind: string, look: Look, small: boolean): Style[] {
    if (look.kind === 'alarm') {
      return [this.alarm(look.priority, look.open)];
    }
    const { device, deviceFace, stale, caution, cautionInk, edge } = this.colours;
    const sign = deviceSigns[kind] ?? '·';
    const radius = small ? (kind === 'bay' ? 3 : 3.5) : kind === 'tank' ? 9 : 7.5;
    switch (look.kind) {
      case 'fault':
        return [square(8, caution, edge, 1.5), letter('F', cautionInk, 10)];
      case 'silent':
        return [
          circle(small ? 5 : radius, deviceFace, stale, 2, [3, 2]),
          letter('×', stale, small ? 10 : 12),
        ];
      case 'unknown':
        return [circle(radius, 'rgba(0,0,0,0)', device, 1.2, [2, 2]), letter(small ? '' : '?', device, 10)];
      case 'aside':
        return [circle(radius, deviceFace, device, 1, [1, 2]), letter(small ? '' : '–', device, 10)];
      default:
        return [circle(radius, deviceFace, device, 1), letter(small ? '' : sign, device, 9)];
    }
  }

  private alarm(priority: Priority, open: boolean): Style {
    const { alarm, alarmInk, warning, warningInk, caution, cautionInk, edge, deviceFace, text } =
      this.colours;
    const [fill, ink, sign] = {
      CRITICAL: [alarm, alarmInk, '1'] as const,
      WARNING: [warning, warningInk, '2'] as const,
      CAUTION: [caution, cautionInk, '3'] as const,
    }[priority];
    const paint = {
      fill: new Fill({ color: open ? fill : deviceFace }),
      stroke: new Stroke({ color: open ? edge : fill, width: open ? 1.5 : 3 }),
    };
    const image =
      priority === 'CRITICAL'
        ? new RegularShape({ points: 3, radius: 14, ...paint })
        : priority === 'WARNING'
          ? new RegularShape({ points: 4, radius: 12.5, ...paint })
          : new Circle({ radius: 9.5, ...paint });
    return new Style({
      image,
      text: new Text({
        text: sign,
        font: `700 12px ${FONT}`,
        fill: new Fill({ color: open ? ink : text }),
        offsetY: priority === 'CRITICAL' ? 2 : 0.5,
      }),
    });
  }

  private ring(): Style {
    return circle(17, 'rgba(0,0,0,0)', this.colours.focus, 3);
  }
}

function circle(radius: number, fill: string, edge: string, width: number, lineDash?: number[]): Style {
  return new Style({
    image: new Circle({
      radius,
      fill: new Fill({ color: fill }),
      stroke: new Stroke({ color: edge, width, lineDash: lineDash ?? [] }),
    }),
  });
}

function square(radius: number, fill: string, edge: string, width: number): Style {
  return new Style({
    image: new RegularShape({
      points: 4,
      radius: radius * 1.2,
      angle: Math.PI / 4,
      fill: new Fill({ color: fill }),
      stroke: new Stroke({ color: edge, width }),
    }),
  });
}

function letter(text: string, colour: string, size: number): Style {
  return new Style({
    text: new Text({ text, font: `600 ${size}px ${FONT}`, fill: new Fill({ color: colour }), offsetY: 0.5 }),
  });
}
