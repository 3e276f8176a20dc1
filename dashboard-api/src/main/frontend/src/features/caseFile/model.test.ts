import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { caseFile, type FileBranch, type FileStep } from '../../contract/caseFile';
import {
  alarmOf,
  aroundPath,
  focusAfter,
  isDark,
  kindFor,
  leftUndone,
  nextSteps,
  sizeText,
  sourceOf,
  stateNow,
  wantsOf,
} from './model';

const name = { zh: '步', en: 'step' };
const step = (more: Partial<Record<keyof FileStep, unknown>>) => ({
  id: 'a',
  title: name,
  state: 'OPEN',
  doer: { id: 'desk', name },
  ...more,
});
const file = (steps: unknown[], next: string[] = []) =>
  v.parse(caseFile, {
    id: 'c1',
    version: 3,
    procedure: { id: 'p', title: name, stages: [{ id: 's', title: name, state: 'OPEN', steps }], next },
    evidence: { missing: 0, branches: [], loose: [] },
    grounds: [],
  });
const parsed = (more: Parameters<typeof step>[0]) =>
  file([step(more)]).procedure.stages[0]?.steps[0] as FileStep;
const at = (second: number) => new Date(Date.UTC(2026, 4, 1, 8, 0, second)).toISOString();
const millis = (second: number) => Date.parse(at(second));

describe('a step of a procedure', () => {
  it('becomes due soon and late by itself between two looks', () => {
    const due = parsed({ state: 'DUE', warnAt: at(40), dueAt: at(60) });
    expect([0, 39, 40, 60, 61].map((second) => stateNow(due, millis(second)))).toEqual([
      'DUE',
      'DUE',
      'SOON',
      'SOON',
      'LATE',
    ]);
  });

  it('stays as it is while its clock is paused, when it waits, and when it is done', () => {
    const over = { warnAt: at(40), dueAt: at(60) };
    expect(stateNow(parsed({ state: 'DUE', held: true, ...over }), millis(90))).toBe('DUE');
    expect(stateNow(parsed({ state: 'WAITING', ...over }), millis(90))).toBe('WAITING');
    expect(stateNow(parsed({ state: 'DONE', ...over }), millis(90))).toBe('DONE');
  });

  it('shows dark when it is done without its evidence or was left undone', () => {
    expect(isDark(parsed({ state: 'DONE', unproven: true }))).toBe(true);
    expect(isDark(parsed({ state: 'VOID', voidBy: 'closed' }))).toBe(true);
    expect(leftUndone(parsed({ state: 'VOID', voidBy: 'closed', optional: true }))).toBe(false);
    expect(isDark(parsed({ state: 'VOID', voidBy: 'withdrawn' }))).toBe(false);
    expect(isDark(parsed({ state: 'DONE' }))).toBe(false);
  });

  it('is named among the next ones in the order of the procedure', () => {
    const steps = [step({ id: 'a' }), step({ id: 'b' }), step({ id: 'c' })];
    expect(nextSteps(file(steps, ['c', 'a'])).map(({ id }) => id)).toEqual(['a', 'c']);
  });
});

describe('the evidence of a step', () => {
  const branch = (...wants: [string, string][]) =>
    ({
      step: 'a',
      wants: wants.map(([kind, standing]) => ({
        kind,
        kindName: name,
        title: name,
        required: true,
        standing,
      })),
    }) as unknown as FileBranch;

  it('names what is missing first', () => {
    const wants = wantsOf(branch(['photo', 'HELD'], ['document', 'MISSING'], ['note', 'WANTED']));
    expect(wants.map(({ standing }) => standing)).toEqual(['MISSING', 'WANTED', 'HELD']);
  });

  it('proposes the kind that is missing and can be sent', () => {
    expect(kindFor(branch(['order', 'MISSING'], ['document', 'WANTED'], ['photo', 'HELD']))).toBe('document');
    expect(kindFor(branch(['order', 'MISSING']))).toBe('photo');
    expect(kindFor(undefined)).toBe('photo');
  });
});

it('asks for readings with the area and the device apart', () => {
  const readings = {
    alarm: 'x',
    device: 'xijiang/H-001',
    metrics: [],
    from: millis(0),
    raisedAt: millis(30),
    to: millis(60),
  };
  expect(aroundPath(readings, 'pressure')).toBe(
    '/devices/xijiang/H-001/readings?metric=pressure&from=2026-05-01T08%3A00%3A00.000Z&to=2026-05-01T08%3A01%3A00.000Z',
  );
});

it('moves the focus by keys and stops at both ends', () => {
  expect(focusAfter('ArrowDown', 0, 3)).toBe(1);
  expect(focusAfter('ArrowDown', 2, 3)).toBe(2);
  expect(focusAfter('ArrowUp', 0, 3)).toBe(0);
  expect(focusAfter('End', 0, 3)).toBe(2);
  expect(focusAfter('Home', 2, 3)).toBe(0);
  expect(focusAfter('a', 1, 3)).toBeNull();
});

it('says sizes as people read them', () => {
  expect([900, 2048, 3.5 * 1024 * 1024].map(sizeText)).toEqual(['900 B', '2 KB', '3.5 MB']);
});

it('names readings by the device of their alarm', () => {
  const alarm = alarmOf({ about: 'alarm:xijiang/SM-0418/smoke-alarm' });
  expect(alarm).toBe('xijiang/SM-0418/smoke-alarm');
  expect(sourceOf(alarm ?? '')).toBe('SM-0418');
  expect(alarmOf({ about: null })).toBeNull();
});
