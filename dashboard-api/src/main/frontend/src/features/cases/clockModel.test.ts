import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type CaseClock, caseClock, caseClocks, pressingPage } from '../../contract/caseClocks';
import { caseGrounds } from '../../contract/caseGrounds';
import { barOf, leftOf, orderClocks, stateNow } from './clockModel';

const MINUTE = 60_000;
const text = { zh: '首次答复', en: 'First answer' };
const line = (code: string, minute: number) => ({ code, at: minute * MINUTE, text });
const clock = (facts: Partial<CaseClock> = {}): CaseClock => ({
  clock: 'first-answer',
  name: text,
  state: 'RUNNING',
  open: true,
  startedAt: 0,
  dueAt: 10 * MINUTE,
  warnAt: 7 * MINUTE,
  endedAt: null,
  remainingSeconds: 600,
  remainingDays: null,
  source: null,
  toConfirm: false,
  pausable: true,
  lines: [line('STARTED', 0)],
  ...facts,
});

describe('a clock as it stands now', () => {
  it('runs, and becomes late by itself', () => {
    expect(stateNow(clock(), 4 * MINUTE)).toBe('RUNNING');
    expect(leftOf(clock(), 4 * MINUTE)).toEqual({ kind: 'time', millis: 6 * MINUTE });
    expect(stateNow(clock(), 12 * MINUTE)).toBe('LATE');
    expect(leftOf(clock(), 12 * MINUTE)).toEqual({ kind: 'late', millis: 2 * MINUTE });
  });

  it('keeps what is left while it is held, and counts days as days', () => {
    const paused = clock({ state: 'PAUSED', dueAt: null, remainingSeconds: 300 });
    expect(leftOf(paused, 99 * MINUTE)).toEqual({ kind: 'time', millis: 5 * MINUTE });
    expect(leftOf(clock({ remainingSeconds: null, remainingDays: 2 }), MINUTE)).toEqual({
      kind: 'days',
      days: 2,
    });
  });

  it('has nothing left once it is met, and stays late by what it was', () => {
    expect(leftOf(clock({ state: 'MET', open: false, endedAt: MINUTE }), 99 * MINUTE)).toEqual({
      kind: 'none',
    });
    const late = clock({ state: 'LATE', open: false, endedAt: 13 * MINUTE });
    expect(leftOf(late, 99 * MINUTE)).toEqual({ kind: 'late', millis: 3 * MINUTE });
  });
});

describe('the bar of a clock', () => {
  it('goes from start to due, with now marked', () => {
    expect(barOf(clock(), 4 * MINUTE)).toEqual({
      reached: 0.4,
      now: 0.4,
      due: 1,
      dueMoves: false,
      held: [],
      late: null,
    });
  });

  it('goes on beyond due when it is late', () => {
    const bar = barOf(clock(), 20 * MINUTE);
    expect([bar.due, bar.now, bar.late]).toEqual([0.5, 1, { from: 0.5, to: 1 }]);
  });

  it('shows the times at which it stood still, once where pause and transfer overlap', () => {
    const lines = [
      line('STARTED', 0),
      line('PAUSED', 2),
      line('TRANSFERRED_OUT', 3),
      line('RESUMED', 4),
      line('TAKEN_BACK', 5),
    ];
    expect(barOf(clock({ dueAt: 20 * MINUTE, lines }), 10 * MINUTE).held).toEqual([{ from: 0.1, to: 0.25 }]);
  });

  it('stands still until now while it is held, and says that the end moves', () => {
    const lines = [line('STARTED', 0), line('PAUSED', 5)];
    const bar = barOf(clock({ state: 'PAUSED', dueAt: null, remainingSeconds: 600, lines }), 10 * MINUTE);
    expect(bar).toMatchObject({
      dueMoves: true,
      due: 1,
      now: 0.5,
      held: [{ from: 0.25, to: 0.5 }],
      late: null,
    });
  });

  it('ends where the clock ended, and does not draw what a new start left behind', () => {
    const met = clock({ state: 'MET', open: false, endedAt: 5 * MINUTE });
    expect(barOf(met, 99 * MINUTE)).toMatchObject({ reached: 0.5, now: null, due: 1 });
    const anew = clock({
      startedAt: 20 * MINUTE,
      dueAt: 30 * MINUTE,
      lines: [line('STARTED', 0), line('PAUSED', 5), line('STARTED_ANEW', 20)],
    });
    expect(barOf(anew, 25 * MINUTE).held).toEqual([]);
  });
});

it('puts what presses first', () => {
  const clocks = [
    clock({ clock: 'met', state: 'MET', open: false }),
    clock({ clock: 'held', state: 'PAUSED', dueAt: null }),
    clock({ clock: 'later', dueAt: 90 * MINUTE }),
    clock({ clock: 'soon', dueAt: 60 * MINUTE }),
    clock({ clock: 'late', dueAt: 5 * MINUTE }),
  ];
  expect(orderClocks(clocks, 50 * MINUTE).map((each) => each.clock)).toEqual([
    'late',
    'soon',
    'later',
    'held',
    'met',
  ]);
});

describe('the answers about clocks and grounds', () => {
  it('are read with what a newer or older server leaves out', () => {
    const read = v.parse(caseClocks, [
      {
        clock: 'mediate',
        name: text,
        state: 'SOMETHING_NEW',
        open: true,
        startedAt: '2026-11-23T00:00:00Z',
        remainingDays: 60,
        source: { zh: '第14号令' },
        lines: [{ at: '2026-11-23T00:00:00Z', code: 'STARTED', values: { amount: '60' }, text }],
      },
    ]);
    expect(read[0]).toMatchObject({
      state: 'RUNNING',
      dueAt: null,
      remainingSeconds: null,
      remainingDays: 60,
      source: { zh: '第14号令', en: '第14号令' },
      pausable: false,
    });
    expect(v.safeParse(caseClock, { clock: 'x', name: text, startedAt: 'never' }).success).toBe(false);
  });

  it('list what presses, page by page', () => {
    const item = {
      id: 'c1',
      number: 'XJ-1',
      category: 'noise',
      place: null,
      clock: 'first-answer',
      name: text,
      state: 'LATE',
      startedAt: '2026-11-23T00:00:00Z',
      dueAt: '2026-11-23T00:10:00Z',
      secondsLeft: -60,
    };
    expect(v.parse(pressingPage, { items: [item], next: 'n' })).toMatchObject({
      next: 'n',
      items: [{ id: 'c1', state: 'LATE', dueAt: Date.parse('2026-11-23T00:10:00Z') }],
    });
  });

  it('offer only refusals of the law in force, with their source', () => {
    const legal = (id: string) => ({ id, title: text, source: text, from: '2026-03-15', confirmed: false });
    const grounds = v.parse(caseGrounds, {
      all: {
        returns: [{ id: 'other', title: text, wordsNeeded: true }],
        refusals: [legal('old'), legal('new')],
        limits: {},
      },
      refusalsInForce: ['new'],
    });
    expect(grounds.refusals).toEqual([
      {
        id: 'new',
        name: text,
        wordsNeeded: false,
        source: text,
        from: '2026-03-15',
        to: null,
        confirmed: false,
      },
    ]);
    expect(grounds.returns[0]).toMatchObject({
      id: 'other',
      wordsNeeded: true,
      confirmed: true,
      source: null,
    });
    expect(grounds.agencies).toEqual([]);
  });
});
