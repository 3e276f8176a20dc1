import { expect, it } from 'vitest';
import { differing, takenOut, withDays, withoutDay, yearsOf } from './calendar';

const days = { holidays: ['2026-10-01', '2026-10-02'], makeUpDays: ['2026-10-10'] };
const shipped = {
  holidays: ['2026-10-01', '2026-10-03'],
  makeUpDays: ['2026-10-10'],
  years: [{ year: 2026, source: '国办发' }],
};

it('adds days off in a row, in their order and once', () => {
  expect(withDays(days, 'OFF', '2026-09-30', '2026-10-02')).toEqual({
    ...days,
    holidays: ['2026-09-30', '2026-10-01', '2026-10-02'],
  });
  expect(withDays(days, 'OFF', '2027-02-28', '2027-03-01')).toMatchObject({
    holidays: [...days.holidays, '2027-02-28', '2027-03-01'],
  });
});

it('says what is wrong with days before the server does', () => {
  expect(withDays(days, 'OFF', '', '')).toEqual({ fault: 'missing', day: '' });
  expect(withDays(days, 'OFF', '2026-10-05', '2026-10-04')).toMatchObject({ fault: 'order' });
  expect(withDays(days, 'OFF', '2026-01-01', '2026-12-31')).toMatchObject({ fault: 'tooLong' });
  expect(withDays(days, 'WORKED', '2026-10-12', '')).toEqual({ fault: 'weekend', day: '2026-10-12' });
  expect(withDays(days, 'OFF', '2026-10-09', '2026-10-11')).toEqual({ fault: 'both', day: '2026-10-10' });
});

it('tells what differs from what was there and from what is shipped', () => {
  expect(takenOut(days, shipped, 2026)).toEqual(['2026-10-03']);
  expect(takenOut(days, shipped, 2027)).toEqual([]);
  const fewer = withoutDay(days, 'WORKED', '2026-10-10');
  expect(fewer.makeUpDays).toEqual([]);
  expect(differing(days, fewer)).toBe(1);
  expect(differing(days, days)).toBe(0);
  expect(yearsOf({ ...days, makeUpDays: ['2030-01-05'] }, shipped, 2027)).toEqual([2026, 2027, 2028, 2030]);
});
