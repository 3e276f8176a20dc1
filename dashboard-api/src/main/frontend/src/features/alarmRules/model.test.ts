import { describe, expect, it } from 'vitest';
import { copyId, filtered, grouped, noFilter } from './model';
import { sampleBook, sampleOverride, sampleRule } from './testing';

const smoke = sampleRule({
  id: 'smoke-alarm',
  kind: 'SMOKE',
  condition: 'STATE',
  metric: null,
  title: { zh: '烟感报警' },
});
const silent = sampleRule({ id: 'device-silent', kind: null, condition: 'NO_DATA', metric: null });
const outage = sampleRule({ id: 'mass-outage', kind: null, condition: 'MASS_OUTAGE', metric: null });
const disk = sampleRule({ id: 'disk', kind: null, condition: 'PLATFORM', metric: 'disk_free' });
const off = sampleRule({
  id: 'off',
  tuning: { disabled: true },
  levels: [{ name: 'low', priority: 'CAUTION', threshold: 1 }],
});
const book = sampleBook({
  rules: [disk, outage, silent, smoke, sampleRule(), off],
  overrides: [sampleOverride({ zone: 'Z-1' })],
});

it('groups rules by kind, then those of every kind, of the area and of the platform', () => {
  expect(grouped(book.rules).map(({ group, rules }) => [group, rules.length])).toEqual([
    ['smoke', 1],
    ['hydrant', 2],
    ['every', 1],
    ['area', 1],
    ['platform', 1],
  ]);
});

describe('the filter', () => {
  const ids = (filter: Partial<typeof noFilter>) =>
    filtered(book, { ...noFilter, ...filter }).map(({ id }) => id);

  it('finds words in title, id and source, all of them', () => {
    expect(ids({ text: '烟感' })).toEqual(['smoke-alarm']);
    expect(ids({ text: 'gb 50974 hydrant-p' })).toEqual(['hydrant-pressure-low']);
    expect(ids({ text: 'nothing-of-this' })).toEqual([]);
  });

  it('finds groups, levels, overridden and disabled rules', () => {
    expect(ids({ group: 'platform' })).toEqual(['disk']);
    expect(ids({ priority: 'CAUTION' })).toEqual(['off']);
    expect(ids({ only: 'overridden' })).toEqual(['hydrant-pressure-low']);
    expect(ids({ only: 'disabled' })).toEqual(['off']);
  });
});

it('finds a free id for a copy', () => {
  expect(copyId('a-low', new Set(['a-low']))).toBe('a-low-copy');
  expect(copyId('a-low-copy', new Set(['a-low-copy']))).toBe('a-low-copy-2');
});
