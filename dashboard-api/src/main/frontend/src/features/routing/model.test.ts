import { expect, it } from 'vitest';
import type { Rule } from '../../contract/routing';
import { cleaned, codesOf, fits, freeCode, loadOf, moved, undone } from './model';

const named = (id: string) => ({ id, name: { zh: id, en: id } });
const rule = (id: string, leads: string[], team: string | null = null): Rule => ({
  id,
  title: { zh: id, en: id },
  when: {
    categories: [],
    causes: [],
    remits: [],
    priorities: [],
    origins: [],
    places: [],
    time: null,
    staffed: false,
    room: false,
  },
  leads,
  team,
  joint: [],
  auto: false,
});

it('moves a rule by one and never out of the list', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
});

it('knows whose part is not done', () => {
  const part = (id: string, done: boolean) => ({
    body: named(id),
    done,
    doneAt: null,
    by: null,
    note: null,
  });
  const routing = {
    version: '3',
    proposal: null,
    lead: named('fire-brigade'),
    team: null,
    parts: [part('clinic', true), part('patrol', false)],
    returns: [],
    reviewPending: false,
    mayAssign: true,
    mayReview: false,
  };
  expect(undone(routing).map(({ body }) => body.id)).toEqual(['patrol']);
  expect(undone(undefined)).toEqual([]);
});

it('knows the load only where the capacity is known', () => {
  expect(loadOf({ openCases: 3, capacity: null })).toBeNull();
  expect(loadOf({ openCases: 3, capacity: 4 })).toBe(0.75);
  expect(loadOf({ openCases: 9, capacity: 4 })).toBe(1);
});

it('reads codes as people type them', () => {
  expect(codesOf(' Z-01，Z-02 Z-01,,')).toEqual(['Z-01', 'Z-02']);
  expect(codesOf('  ')).toEqual([]);
});

it('names a team of a single lead only, and a free code', () => {
  expect(cleaned([rule('a', ['x'], 'east'), rule('b', ['x', 'y'], 'east')]).map(({ team }) => team)).toEqual([
    'east',
    null,
  ]);
  expect(freeCode([rule('rule-2', [])])).toBe('rule-3');
});

it('takes an answer of the kind that is asked for', () => {
  const options = [named('smoke')];
  expect(fits({ kind: 'CHOICE', options }, 'smoke')).toBe(true);
  expect(fits({ kind: 'CHOICE', options }, 'fog')).toBe(false);
  expect(fits({ kind: 'NUMBER', options: [] }, '12.5')).toBe(true);
  expect(fits({ kind: 'NUMBER', options: [] }, 'many')).toBe(false);
  expect(fits({ kind: 'YES_NO', options: [] }, 'maybe')).toBe(false);
  expect(fits({ kind: 'TEXT', options: [] }, 'x'.repeat(501))).toBe(false);
  expect(fits({ kind: 'NUMBER', options: [] }, ' ')).toBe(true);
});
