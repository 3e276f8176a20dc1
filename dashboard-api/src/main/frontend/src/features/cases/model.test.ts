import { describe, expect, it } from 'vitest';
import type { CaseRow } from '../../contract/rows';
import { caseOf } from '../../contract/sampleRows';
import { changesSince, offerFor, orderCases } from './model';

const desk = ['dutyLeader'];

describe('the steps that are offered', () => {
  it('begin with the usual next one', () => {
    const next = (state: string) => offerFor(caseOf('c', { state }), desk).next;
    expect(['OPENED', 'TRIAGED', 'ASSIGNED', 'TAKEN', 'UNDER_WAY', 'RESOLVED'].map(next)).toEqual([
      'triage',
      'assign',
      'take',
      'arrive',
      'resolve',
      'close',
    ]);
  });

  it('keep to the role', () => {
    const assigned = caseOf('c', { state: 'ASSIGNED' });
    expect(offerFor(assigned, ['handler'])).toEqual({
      next: 'take',
      others: ['resolve', 'reply', 'note', 'outside-order', 'return', 'urge'],
    });
    expect(offerFor(assigned, ['operator']).others).not.toContain('supervise');
    expect(offerFor(assigned, ['commander']).others).toContain('supervise');
    expect(offerFor(caseOf('c', { state: 'CLOSED' }), ['reviewer'])).toEqual({ next: 'reopen', others: [] });
    expect(offerFor(assigned, ['auditor'])).toEqual({ next: null, others: [] });
  });

  it('keep to what the case holds', () => {
    const offered = (facts: Partial<CaseRow>) =>
      offerFor(caseOf('c', { state: 'TRIAGED', ...facts }), desk).others;
    expect(offered({ complaints: 0, alarms: ['a'] })).not.toEqual(expect.arrayContaining(['admit']));
    expect(offered({ complaints: 1 })).toEqual(
      expect.arrayContaining(['admit', 'refuse', 'withdraw', 'merge']),
    );
    expect(offered({ complaints: 1 })).not.toContain('split');
    expect(offered({ complaints: 1, alarms: ['a'] })).toContain('split');
    expect(offered({ complaints: 4, marks: ['joint'] })).not.toContain('merge');
  });
});

it('names what changed while somebody was writing', () => {
  const seen = caseOf('c', { state: 'TRIAGED', alarms: ['a'] });
  expect(changesSince(seen, { ...seen, version: '2' })).toEqual([]);
  expect(changesSince(seen, { ...seen, state: 'ASSIGNED', assignee: 'police', alarms: ['a', 'b'] })).toEqual([
    'state',
    'assignee',
    'alarms',
  ]);
});

it('puts untriaged cases first, then level, then the oldest', () => {
  const rows = [
    caseOf('assigned', { state: 'ASSIGNED', priority: 'CRITICAL' }),
    caseOf('young', { openedAt: 2000 }),
    caseOf('old', { openedAt: 1000 }),
    caseOf('fire', { openedAt: 3000, priority: 'CRITICAL' }),
  ];
  expect(orderCases(rows).map(({ id }) => id)).toEqual(['fire', 'old', 'young', 'assigned']);
});
