import { describe, expect, it } from 'vitest';
import { caseOf } from '../../contract/sampleRows';
import { nextStep, orderCases, stepsFor } from './model';

describe('the steps of a case', () => {
  it('lead from triage to assignment, resolution and closing', () => {
    expect(['OPENED', 'TRIAGED', 'ASSIGNED', 'RESOLVED'].map(nextStep)).toEqual([
      'triage',
      'assign',
      'resolve',
      'close',
    ]);
  });

  it('are none once the case is closed, and none that a state does not allow', () => {
    expect(stepsFor('CLOSED')).toEqual([]);
    expect(nextStep('CLOSED')).toBeNull();
    expect(stepsFor('OPENED')).toEqual(['triage']);
    expect(stepsFor('IN_MEDIATION')).toEqual(['resolve']);
  });
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
