import { describe, expect, it } from 'vitest';
import { device } from '../contract/sampleRows';
import { isDrawn, lookOf, urgency } from './model';

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
