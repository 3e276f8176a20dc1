import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { notifications } from '../../contract/notifications';
import { countdown, countOf, nextOf } from './notified';

const answer = v.parse(notifications, {
  ladder: {
    ladder: 'fire-critical',
    state: 'climbing',
    steps: [
      { duties: [{ zh: '联户长', en: 'Group head' }], afterSeconds: 0, reachedAt: '2026-05-01T08:00:00Z' },
      { duties: [{ zh: '网格员', en: 'Grid worker' }], afterSeconds: 60 },
    ],
    nextRung: 1,
    nextAt: '2026-05-01T08:01:00Z',
  },
  items: ['sms', 'voice'].map((channel) => ({
    id: channel,
    recipient: 'R-1',
    duty: { zh: '联户长', en: 'Group head' },
    channel,
    channelTitle: { zh: channel },
    rung: 0,
    state: 'sent-by-pigeon',
    intendedAt: '2026-05-01T08:00:00Z',
    changedAt: '2026-05-01T08:00:01Z',
  })),
});

describe('who was notified', () => {
  it('counts a person once', () => {
    expect(countOf(answer.items)).toEqual({ people: 1, messages: 2 });
  });

  it('counts down to the next rung and never below nothing', () => {
    const at = Date.parse('2026-05-01T08:00:10Z');
    expect(nextOf(answer.ladder, at)?.left).toBe(50_000);
    expect(nextOf(answer.ladder, at)?.step.duties[0]?.en).toBe('Grid worker');
    expect(nextOf(answer.ladder, at + 3_600_000)?.left).toBe(0);
    expect(nextOf(null, at)).toBeNull();
  });

  it('shows no rung once somebody acknowledged', () => {
    const ladder = answer.ladder === null ? null : { ...answer.ladder, state: 'acknowledged' as const };
    expect(nextOf(ladder, 0)).toBeNull();
  });

  it('writes minutes and seconds', () => {
    expect(countdown(65_000)).toBe('1:05');
    expect(countdown(500)).toBe('0:01');
    expect(countdown(0)).toBe('0:00');
  });

  it('reads a receipt of a newer server as waiting', () => {
    expect(answer.items[0]?.state).toBe('intended');
  });
});
