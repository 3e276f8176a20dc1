import * as v from 'valibot';
import { expect, it } from 'vitest';
import { surroundings } from './surroundings';

const hydrant = { id: 'xijiang/H-1', name: { zh: '1 号消火栓' }, metres: 42 };

it('reads a hydrant and a house of which little is known, and never takes the unknown for working', () => {
  const read = v.parse(surroundings, {
    hydrants: [
      { ...hydrant, water: 'working', pressure: 0.31, at: '2026-11-23T16:00:00+08:00' },
      { ...hydrant, water: 'of-the-future' },
    ],
    houses: [{ id: 'xijiang/house-1', name: { zh: '1 号', en: 'No. 1' }, metres: 0 }],
  });
  expect(read.hydrants).toEqual([
    {
      ...hydrant,
      name: { zh: '1 号消火栓', en: '1 号消火栓' },
      water: 'working',
      pressure: 0.31,
      at: Date.parse('2026-11-23T08:00:00Z'),
    },
    {
      ...hydrant,
      name: { zh: '1 号消火栓', en: '1 号消火栓' },
      water: 'unknown',
      pressure: null,
      at: null,
    },
  ]);
  expect(read.houses[0]).toMatchObject({ metres: 0, group: null, residents: null });
  expect(read.residents).toBeNull();
});

it('reads an alarm of which no surroundings are known', () => {
  expect(v.parse(surroundings, {})).toEqual({ hydrants: [], houses: [], residents: null });
});
