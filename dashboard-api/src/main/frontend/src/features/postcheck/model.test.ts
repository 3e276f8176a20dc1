import { describe, expect, it } from 'vitest';
import type { PostCheck } from '../../contract/postChecks';
import { outcomeOf, secondsLeft, waiting } from './model';

const check = (change: Partial<PostCheck>): PostCheck => ({
  id: '1',
  state: 'called',
  ground: 'random',
  calledAt: 0,
  calledBy: null,
  dueAt: 120_000,
  answeredAt: null,
  answeredBy: null,
  answerMillis: null,
  missedInARow: 0,
  ...change,
});

describe('a post check', () => {
  it('waits until it is answered or its time is over', () => {
    expect(waiting([check({ state: 'missed' }), check({ id: '2' })], 60_000)?.id).toBe('2');
    expect(waiting([check({})], 120_000)).toBeNull();
    expect(waiting([check({ state: 'answered' })], 60_000)).toBeNull();
  });

  it('counts whole seconds down to zero', () => {
    expect(secondsLeft(check({}), 0)).toBe(120);
    expect(secondsLeft(check({}), 500)).toBe(119);
    expect(secondsLeft(check({}), 119_000)).toBe(1);
    expect(secondsLeft(check({}), 130_000)).toBe(0);
  });

  it('is missed as soon as its time is over', () => {
    expect(outcomeOf(check({}), 60_000)).toBe('called');
    expect(outcomeOf(check({}), 120_001)).toBe('missed');
    expect(outcomeOf(check({ state: 'answered' }), 500_000)).toBe('done');
  });
});
