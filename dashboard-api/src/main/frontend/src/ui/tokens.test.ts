import { describe, expect, it } from 'vitest';
import css from './tokens.css?raw';

type Palette = Readonly<Record<string, string>>;

const [day = '', night = ''] = css.split(':root[data-palette="night"]');
const palettes: readonly (readonly [string, Palette])[] = [
  ['day', coloursOf(day)],
  ['night', coloursOf(night)],
];

function coloursOf(text: string): Palette {
  return Object.fromEntries(
    [...text.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]),
  );
}

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(palette: Palette, one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other]
    .map((name) => luminance(palette[name] ?? ''))
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ['surface-0', 'surface-1', 'surface-2', 'surface-3', 'surface-selected'];
const washes = ['alarm-wash', 'warning-wash', 'caution-wash'];
const texts = ['text', 'text-2', 'text-3', 'alarm-text', 'warning-text', 'caution-text', 'stale'];
const grounds = [
  'surface-0',
  'surface-1',
  'surface-2',
  'surface-3',
  'map-ground',
  'map-hillside',
  'map-lane',
];
/** What is seen by its own colour; the marks of warning and caution are seen by their edge. */
const graphics = ['alarm', 'mark-edge', 'line-strong', 'bar', 'stale', 'focus', 'map-device'];
const inks = ['alarm', 'warning', 'caution'];

const below = (pairs: readonly (readonly [string, string])[], palette: Palette, least: number) =>
  pairs
    .filter(([one, other]) => contrast(palette, one, other) < least)
    .map(([one, other]) => `${one} on ${other}: ${contrast(palette, one, other).toFixed(2)}`);

const each = (ones: readonly string[], others: readonly string[]) =>
  ones.flatMap((one) => others.map((other) => [one, other] as const));

describe.each(palettes)('the palette of the %s', (name, palette) => {
  it('keeps text at 4.5 to 1 on every ground', () => {
    expect(below(each(texts, [...surfaces, ...washes]), palette, 4.5)).toEqual([]);
    expect(
      below(
        inks.map((ink) => [`${ink}-ink`, ink] as const),
        palette,
        4.5,
      ),
    ).toEqual([]);
    expect(below([['map-label', 'map-label-halo']], palette, 4.5)).toEqual([]);
  });

  it('keeps signs and lines that mean something at 3 to 1', () => {
    // By night the edge of a mark is dark as the ground is, and its colour is bright.
    const signs = name === 'day' ? graphics : [...graphics.filter((sign) => sign !== 'mark-edge'), ...inks];
    expect(below(each(signs, grounds), palette, 3)).toEqual([]);
    expect(below([['bar', 'bar-ground']], palette, 3)).toEqual([]);
  });
});
