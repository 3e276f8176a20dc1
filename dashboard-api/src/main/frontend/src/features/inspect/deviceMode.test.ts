import { expect, it } from 'vitest';
import { endAfter, hoursOf, reasonOf } from './deviceMode';

it('offers no end beyond the limits of the server', () => {
  expect(Math.max(...hoursOf.test)).toBe(8);
  expect(Math.max(...hoursOf.maintenance)).toBe(7 * 24);
  expect(endAfter(8, 0)).toBeLessThan(8 * 3_600_000);
});

it('knows the reason that a row names', () => {
  expect(reasonOf('building-work')).toBe('BUILDING_WORK');
  expect(reasonOf('elsewhere')).toBeNull();
  expect(reasonOf(null)).toBeNull();
});
