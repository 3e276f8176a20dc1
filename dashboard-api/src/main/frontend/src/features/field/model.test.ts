import { describe, expect, it } from 'vitest';
import type { FieldTask } from '../../contract/field';
import { fieldEn } from '../../lib/text/fieldEn';
import { fieldZh } from '../../lib/text/fieldZh';
import type { Act, ActKind } from './acts';
import { inOrder, needsSecond, offeredActs, withActs } from './model';
import { filled } from './texts';

function task(more: Partial<FieldTask> = {}): FieldTask {
  return {
    id: 't',
    caseNumber: 'SJ-1',
    title: { zh: '火情', en: 'Fire' },
    priority: 'WARNING',
    placeName: null,
    lon: null,
    lat: null,
    state: 'OFFERED',
    stateTitle: { zh: '待接单', en: 'offered' },
    mine: 'offered',
    takers: 0,
    needed: 1,
    offeredUntil: 1_000,
    openedAt: 0,
    lastAt: 0,
    note: null,
    reports: 0,
    version: 1,
    ...more,
  };
}

function act(kind: ActKind, refused: string | null = null): Act {
  return { id: kind, user: 'u', task: 't', kind, body: {}, photos: [], kept: [], at: 0, refused };
}

describe('what a person can do', () => {
  it('goes from offered to done, one main step at a time', () => {
    const mains = ['offered', 'taken', 'out', 'there'].map(
      (mine) => offeredActs(task({ mine, takers: mine === 'offered' ? 0 : 1 }))[0],
    );
    expect(mains).toEqual(['take', 'set-out', 'arrive', 'done']);
  });

  it('lets nobody set out alone where two are needed', () => {
    const alone = task({ mine: 'taken', takers: 1, needed: 2, state: 'PART_TAKEN' });
    expect(needsSecond(alone)).toBe(true);
    expect(offeredActs(alone)).toEqual(['report', 'decline']);
    expect(offeredActs({ ...alone, takers: 2, state: 'TAKEN' })).toContain('set-out');
  });

  it('lets whoever missed the offer still take a task that waits, and no other', () => {
    expect(offeredActs(task({ mine: 'lapsed', state: 'UNMANNED' }))).toEqual(['take']);
    expect(offeredActs(task({ mine: 'lapsed', state: 'TAKEN' }))).toEqual([]);
  });

  it('lets photos come after the end from whoever had it', () => {
    expect(offeredActs(task({ mine: 'there', state: 'DONE', takers: 1 }))).toEqual(['report']);
    expect(offeredActs(task({ mine: 'declined', state: 'DONE' }))).toEqual([]);
    expect(offeredActs(task({ mine: 'there', state: 'WITHDRAWN', takers: 1 }))).toEqual([]);
  });
});

it('shows a task as it will be when what waits has arrived, without what was refused', () => {
  const seen = withActs(task(), [act('take'), act('set-out'), act('report')]);
  expect(seen).toMatchObject({ mine: 'out', takers: 1, reports: 1, offeredUntil: null });
  expect(withActs(task(), [act('take', 'Others have it.')])).toEqual(task());
  expect(withActs(task({ id: 'other' }), [act('take')]).mine).toBe('offered');
});

it('puts what asks for an answer first and what is over last', () => {
  const tasks = [
    task({ id: 'over', state: 'DONE', mine: 'there', priority: 'CRITICAL' }),
    task({ id: 'mine', state: 'TAKEN', mine: 'taken', priority: 'CRITICAL' }),
    task({ id: 'asked' }),
    task({ id: 'asked-critical', priority: 'CRITICAL' }),
  ];
  expect(inOrder(tasks).map(({ id }) => id)).toEqual(['asked-critical', 'asked', 'mine', 'over']);
});

it('says the same in both languages, with the same places for values', () => {
  const places = (texts: object): string[] =>
    Object.entries(texts).flatMap(([key, text]) =>
      typeof text === 'string'
        ? [`${key} ${[...text.matchAll(/\{\w+\}/g)].map(String).sort().join(' ')}`]
        : places(text),
    );
  expect(places(fieldEn)).toEqual(places(fieldZh));
  expect(filled(fieldEn.takers, { takers: 1, needed: 2 })).toBe('1 of 2 people');
});
