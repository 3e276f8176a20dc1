import { describe, expect, it } from 'vitest';
import { applyOverride, inheritedFrom, nearness, scopeTree } from './overrides';
import { sampleOverride, sampleRule } from './testing';

const rule = sampleRule();
const low = (threshold: number) => ({ levels: [{ name: 'low', threshold }] });
const zone = sampleOverride({ zone: 'Z-2' }, { ...low(0.12), onDelaySeconds: 180 });
const kind = sampleOverride({ kind: 'HYDRANT' }, { hysteresis: 0.02 });
const kindInZone = sampleOverride({ zone: 'Z-2', kind: 'HYDRANT' }, { deadband: 0.003 });
const device = sampleOverride(
  { device: 'H-14' },
  { levels: [{ name: 'low', threshold: 0.11, priority: 'CAUTION' }], note: 'on the hill' },
);
const places: Record<string, { zone: string; kind: string }> = { 'H-14': { zone: 'Z-2', kind: 'HYDRANT' } };
const placeOf = (code: string) => places[code];

it('puts scopes in the order area, zone, kind, kind in a zone, device', () => {
  expect([zone, kind, kindInZone, device].map(({ scope }) => nearness(scope))).toEqual([1, 2, 3, 4]);
});

describe('an override', () => {
  it('changes what it names and inherits the rest', () => {
    const there = applyOverride(rule, zone);
    expect(there.levels.map(({ threshold }) => threshold)).toEqual([0.12, 0.1]);
    expect(there.tuning.onDelaySeconds).toBe(180);
    expect(there.hysteresis).toBe(rule.hysteresis);
  });

  it('with a priority of its own no longer follows from the grades', () => {
    const graded = sampleRule({
      levels: [{ name: 'low', priority: 'WARNING', threshold: 1, consequence: 'MAJOR', urgency: 'PROMPT' }],
    });
    expect(applyOverride(graded, device).levels[0]).toMatchObject({
      priority: 'CAUTION',
      consequence: null,
      urgency: null,
    });
    expect(applyOverride(graded, zone).levels[0]?.consequence).toBe('MAJOR');
  });

  it('takes a threshold off its attribute by the empty name', () => {
    const factor = sampleRule({
      levels: [{ name: 'low', priority: 'WARNING', threshold: 0.9, ofAttribute: 'static_pressure' }],
    });
    const plain = sampleOverride(
      { device: 'H-1' },
      { levels: [{ name: 'low', threshold: 0.1, ofAttribute: '' }] },
    );
    expect(applyOverride(factor, plain).levels[0]).toMatchObject({ threshold: 0.1, ofAttribute: null });
    expect(applyOverride(factor, sampleOverride({ device: 'H-1' }, low(0.8))).levels[0]?.ofAttribute).toBe(
      'static_pressure',
    );
  });
});

it('finds what a device inherits from, the farthest first, and nothing of other zones', () => {
  const other = sampleOverride({ zone: 'Z-9' }, { hysteresis: 1 });
  const all = [device, kindInZone, other, kind, zone];
  expect(inheritedFrom(all, device.scope, { zone: 'Z-2', kind: 'HYDRANT' })).toEqual([
    zone,
    kind,
    kindInZone,
  ]);
});

describe('the tree of overrides', () => {
  it('hangs a device under the nearest scope that holds for it, and compares with what that makes', () => {
    const [top, second] = scopeTree(rule, [device, kindInZone, zone, kind], placeOf);
    expect(top?.scope.zone).toBe('Z-2');
    expect(top?.differs).toEqual([
      { field: 'levels.low.threshold', before: 0.14, after: 0.12 },
      { field: 'tuning.onDelaySeconds', before: 0, after: 180 },
    ]);
    expect(top?.children.map(({ scope }) => scope.kind)).toEqual(['HYDRANT']);
    const [leaf] = top?.children[0]?.children ?? [];
    expect(leaf?.override.note).toBe('on the hill');
    expect(leaf?.differs).toEqual([
      { field: 'levels.low.priority', before: 'WARNING', after: 'CAUTION' },
      { field: 'levels.low.threshold', before: 0.12, after: 0.11 },
    ]);
    expect(second?.scope).toEqual({ zone: null, kind: 'HYDRANT', device: null });
    expect(second?.children).toEqual([]);
  });

  it('hangs a device that is not known under the kind or the area', () => {
    const tree = scopeTree(rule, [sampleOverride({ device: 'gone' }, { hysteresis: 0.5 }), zone], placeOf);
    expect(tree.map(({ scope }) => scope.device)).toEqual([null, 'gone']);
  });

  it('says that an override changes nothing', () => {
    const [node] = scopeTree(rule, [sampleOverride({ zone: 'Z-2' }, low(0.14))], placeOf);
    expect(node?.differs).toEqual([]);
  });
});
