import { describe, expect, it } from 'vitest';
import { caseOf } from '../../contract/sampleRows';
import { type Verb, verbs } from './caseStates';
import { draftOf, fieldsOf, type Rules, readDraft } from './stepFields';

const rules: Rules = {
  wordy: new Set(['other']),
  parts: 3,
  instant: (text) => (text === '2026-11-23T16:00' ? '2026-11-23T08:00:00.000Z' : null),
};
const row = caseOf('c', { category: 'noise', priority: 'CAUTION', remit: null, assignee: null });
const read = (
  verb: Verb,
  values: Record<string, string> = {},
  ticked: Record<string, string[]> = {},
  of = row,
) => readDraft(verb, of, { values, ticked }, rules);

describe('the command of a step', () => {
  it.each<[Verb, Record<string, string>, Record<string, unknown>]>([
    ['take', {}, {}],
    ['arrive', {}, {}],
    ['urge', { note: ' ' }, { note: null }],
    ['return', { ground: 'duplicate' }, { ground: 'duplicate', note: null }],
    ['return', { ground: 'other', note: ' 桥塌了 ' }, { ground: 'other', note: '桥塌了' }],
    ['reopen', { ground: 'new-facts', note: '又来了' }, { ground: 'new-facts', note: '又来了' }],
    ['admit', { jurisdiction: 'business-seat' }, { jurisdiction: 'business-seat', note: null }],
    ['refuse', { ground: 'order14-too-late' }, { ground: 'order14-too-late', note: null }],
    ['withdraw', { complaint: 'r1', note: '本人来电' }, { complaint: 'r1', note: '本人来电' }],
    ['reply', { reply: '已联系店家' }, { reply: '已联系店家' }],
    ['outside-order', { agency: '12345', number: 'Q-7' }, { agency: '12345', number: 'Q-7' }],
    [
      'transfer-out',
      { authority: 'court', orderNumber: 'A1' },
      { authority: 'court', orderNumber: 'A1', note: null },
    ],
    ['take-back', {}, { note: null }],
    ['merge', { other: 'x' }, { other: 'x' }],
    ['link', { other: 'x' }, { other: 'x' }],
    ['join-alarm', { alarm: 'a/r' }, { alarm: 'a/r' }],
    ['supervise', { note: '限今日' }, { note: '限今日' }],
    [
      'extend-deadline',
      { clock: 'settle', until: '2026-11-23T16:00', reason: '等鉴定' },
      { clock: 'settle', until: '2026-11-23T08:00:00.000Z', reason: '等鉴定' },
    ],
  ])('%s carries what was filled in', (verb, values, body) => {
    expect(read(verb, values)).toEqual({ command: { verb, body } });
  });

  it('triage begins with what the case holds', () => {
    expect(readDraft('triage', row, draftOf('triage', row), rules)).toEqual({
      command: { verb: 'triage', body: { category: 'noise', priority: 'CAUTION', remit: null } },
    });
  });

  it('assign names the leading body only once', () => {
    expect(read('assign', { body: 'police' }, { jointBodies: ['police', 'market'] })).toEqual({
      command: { verb: 'assign', body: { body: 'police', jointBodies: ['market'] } },
    });
  });

  it('split takes chosen alarms and complaints and leaves something', () => {
    const category = { category: 'noise' };
    expect(read('split', category, { parts: ['alarm:xijiang/H-1/low', 'complaint:r1'] })).toEqual({
      command: {
        verb: 'split',
        body: { category: 'noise', alarms: ['xijiang/H-1/low'], complaints: ['r1'] },
      },
    });
    expect(read('split', category)).toEqual({ faults: { parts: 'required' } });
    expect(read('split', category, { parts: ['alarm:a', 'alarm:b', 'complaint:c'] })).toEqual({
      faults: { parts: 'leaveOne' },
    });
  });

  it('is held back while something is missing, with the fault at its field', () => {
    for (const verb of verbs) {
      const missing = fieldsOf(verb, row).filter((field) => field.needed);
      const answer = read(verb);
      expect([verb, 'faults' in answer ? Object.keys(answer.faults) : []]).toEqual([
        verb,
        missing.map(({ key }) => key),
      ]);
    }
    expect(read('return', { ground: 'other' })).toEqual({ faults: { note: 'wordsNeeded' } });
    expect(read('extend-deadline', { clock: 'settle', until: 'gone', reason: 'x' })).toEqual({
      faults: { until: 'time' },
    });
  });

  it('close asks for a reply only where somebody reads it', () => {
    const unread = caseOf('c', { complaints: 0 });
    expect(read('close', { reply: 'x' }, {}, unread)).toEqual({ command: { verb: 'close', body: {} } });
    expect(read('close', { reply: 'x' })).toEqual({ command: { verb: 'close', body: { reply: 'x' } } });
  });
});
