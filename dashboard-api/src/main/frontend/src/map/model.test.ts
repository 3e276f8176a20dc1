import { describe, expect, it } from 'vitest';
import { alarm, device } from '../contract/sampleRows';
import { alarmedPlaces, isDrawn, lookOf, urgency } from './model';

describe('the look of a device', () => {
  it('is never normal when its state is unknown', () => {
    expect(lookOf(device('H-1', { status: 'unknown' }), false).kind).toBe('unknown');
    expect(lookOf(device('H-1', { condition: 'unknown' }), false).kind).toBe('unknown');
    expect(lookOf(device('H-1', { status: 'silent' }), false).kind).toBe('silent');
  });

  it('is the alarm before everything else', () => {
    const look = lookOf(device('H-1', { status: 'silent', alarm: 'WARNING' }), true);
    expect(look).toEqual({ kind: 'alarm', priority: 'WARNING', open: true });
  });
});

it('draws household devices far away only when something is wrong', () => {
  expect(isDrawn('smoke', { kind: 'normal' }, 2)).toBe(false);
  expect(isDrawn('smoke', { kind: 'normal' }, 0.15)).toBe(true);
  expect(isDrawn('smoke', { kind: 'alarm', priority: 'CAUTION', open: false }, 9)).toBe(true);
  expect(isDrawn('smoke', { kind: 'silent' }, 2)).toBe(true);
  expect(isDrawn('hydrant', { kind: 'normal' }, 9)).toBe(true);
});

it('lays the worse device on top', () => {
  const critical = urgency({ kind: 'alarm', priority: 'CRITICAL', open: false });
  const warning = urgency({ kind: 'alarm', priority: 'WARNING', open: true });
  expect(critical).toBeGreaterThan(warning);
  expect(warning).toBeGreaterThan(urgency({ kind: 'fault' }));
});

describe('an alarm about a whole house', () => {
  const fire = alarm('f', { source: { type: 'house', id: 'xijiang/house-1' }, priority: 'CRITICAL' });

  it('stands at the house with the worst that stands there, and goes when nothing stands any more', () => {
    const lesser = { ...fire, id: 'g', priority: 'CAUTION' as const };
    const look = { kind: 'alarm', priority: 'CRITICAL', open: true };
    expect(alarmedPlaces([lesser, fire])).toEqual([{ place: 'xijiang/house-1', look }]);
    expect(alarmedPlaces([{ ...fire, condition: 'NORMAL', latch: 'VERIFIED' }])[0]?.look).toMatchObject({
      open: false,
    });
    expect(alarmedPlaces([{ ...fire, condition: 'NORMAL' }])).toEqual([]);
    expect(alarmedPlaces([{ ...fire, suppression: 'OUT_OF_SERVICE' }])).toEqual([]);
  });

  it('is not there for the alarm of a device, which has its own symbol', () => {
    expect(alarmedPlaces([alarm('d')])).toEqual([]);
  });
});
