import * as v from 'valibot';
import { expect, it } from 'vitest';
import { merchantDetail, merchantLine } from '../../contract/merchant';
import { everybody, marksOf, monthsOf, queryOf, worryOf } from './model';
import { silver, silverLine } from './testing';

const now = Date.parse('2026-06-01T00:00:00Z');
const read = (change: object) => v.parse(merchantLine, { ...silverLine, ban: null, lateLeads: 0, ...change });

it('asks only for what the list is narrowed by', () => {
  expect(queryOf(everybody)).toBe('');
  expect(queryOf({ ...everybody, text: ' 银饰 ', banned: true, leads: 'OVERDUE' })).toBe(
    new URLSearchParams({ text: '银饰', leads: 'OVERDUE', banned: 'true' }).toString(),
  );
});

it('tells first what wants an eye most', () => {
  expect(worryOf(v.parse(merchantLine, silverLine))).toBe('banned');
  expect(worryOf(read({ lateLeads: 1, licence: 'EXPIRED' }))).toBe('lateLead');
  expect(worryOf(read({ lateLetters: 1, licence: 'EXPIRED' }))).toBe('lateLetter');
  expect(worryOf(read({ state: 'CLOSED', licence: 'EXPIRED' }))).toBe('closed');
  expect(worryOf(read({ licence: 'EXPIRED' }))).toBe('expired');
  expect(worryOf(read({ licence: 'EXPIRING' }))).toBe('expiring');
  expect(worryOf(read({ licence: 'NONE' }))).toBe('unlicensed');
  expect(worryOf(read({ licence: 'VALID' }))).toBe('none');
});

it('draws twelve months: points and spans, what is open, and nothing that was over before', () => {
  const marks = marksOf(v.parse(merchantDetail, silver), now);
  expect(marks.map(({ id, lane, open, late }) => [id, lane, open, late])).toEqual([
    ['c-1', 'complaints', false, false],
    ['t-1', 'letters', true, false],
    ['e-1', 'leads', true, true],
    ['b-1', 'bans', true, false],
  ]);
  const [complaint, , lead, ban] = marks;
  expect(complaint?.from).toBe(complaint?.to);
  expect(lead?.to).toBeGreaterThan(lead?.from ?? 100);
  expect(ban?.to).toBe(100);
});

it('names the months that begin within the line', () => {
  const months = monthsOf(Date.parse('2026-03-15T00:00:00Z'), now, 'UTC');
  expect(months.map(({ month }) => month)).toEqual([4, 5, 6]);
  expect(months.every(({ at }) => at > 0 && at <= 100)).toBe(true);
});
