import { expect, it } from 'vitest';
import { lot } from '../../contract/sampleRows';
import { freeInAll, viewLots } from './model';

it('never shows an unknown car park as empty or full', () => {
  const [known, unknown, uncounted] = viewLots([
    lot('P-1'),
    lot('P-2', { state: 'unknown' }),
    lot('P-10', { occupied: null }),
  ]);
  expect(known).toMatchObject({ share: 0.4, free: 60 });
  expect(unknown).toMatchObject({ share: null, free: null });
  expect(uncounted).toMatchObject({ share: null, free: null });
});

it('adds up the free spaces that are known, and only those', () => {
  expect(
    freeInAll(viewLots([lot('P-1'), lot('P-2', { occupied: 130 }), lot('P-3', { state: 'unknown' })])),
  ).toBe(60);
  expect(freeInAll([])).toBeNull();
});
