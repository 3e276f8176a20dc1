import { expect, it } from 'vitest';
import { directionOf, vehiclesInside } from './model';

it('knows vehicles inside from the count itself or from in and out, and says when it does not', () => {
  expect(vehiclesInside(null)).toBeNull();
  expect(vehiclesInside({ inside: 7, in: null, out: null, at: null })).toBe(7);
  expect(vehiclesInside({ inside: null, in: 12, out: 5, at: null })).toBe(7);
  expect(vehiclesInside({ inside: -2, in: 1, out: 3, at: null })).toBe(0);
  expect(vehiclesInside({ inside: null, in: 12, out: null, at: null })).toBeNull();
});

it('takes an unknown direction for passing by', () => {
  expect(['in', 'OUT', 'sideways', null].map(directionOf)).toEqual(['in', 'out', 'through', 'through']);
});
