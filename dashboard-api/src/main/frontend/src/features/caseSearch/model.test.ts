import { describe, expect, it } from 'vitest';
import { changed, dueState, filterOf, questionOf } from './model';

const dayStart = (day: string, by: number) => Date.parse(`${day}T00:00:00+08:00`) + by * 86_400_000;

describe('the filter', () => {
  it('stands in the address and leaves out what is empty or unknown', () => {
    expect(filterOf(new URLSearchParams('q=停车&state=&color=red&sort=due'))).toEqual({
      q: '停车',
      sort: 'due',
    });
    expect(changed({ q: '停车', body: 'patrol' }, 'q', '')).toEqual({ body: 'patrol' });
  });

  it('lists open cases, and searches in all, unless somebody chose', () => {
    expect(questionOf({}, dayStart).state).toBe('open');
    expect(questionOf({ q: '停车' }, dayStart).state).toBe('all');
    expect(questionOf({ q: '停车', state: 'open' }, dayStart).state).toBe('open');
    expect(questionOf({ state: 'ended' }, dayStart).state).toContain('CLOSED,REFUSED');
  });

  it('names zone and place by their codes', () => {
    const filter = filterOf(new URLSearchParams('zone=Z-01&place=house-0002&state=all'));
    expect(questionOf(filter, dayStart)).toEqual({ zone: 'Z-01', place: 'house-0002', state: 'all' });
  });

  it('takes days of the site, the last one whole', () => {
    expect(questionOf({ from: '2026-05-01', to: '2026-05-01' }, dayStart)).toEqual({
      state: 'open',
      from: '2026-04-30T16:00:00.000Z',
      to: '2026-05-01T16:00:00.000Z',
    });
  });
});

it('a running clock becomes late by itself, a held one does not', () => {
  const due = { clock: 'first-answer', name: null, at: 1_000, state: 'RUNNING' as const };
  expect(dueState(due, 999)).toBe('RUNNING');
  expect(dueState(due, 1_001)).toBe('LATE');
  expect(dueState({ ...due, at: null, state: 'PAUSED' }, 5_000)).toBe('PAUSED');
});
