import { expect, it } from 'vitest';
import { clockCall } from './clockCommands';

it('sends each command on clocks to its own path, with words only where there are any', () => {
  const words = { clock: 'settle', words: ' 等鉴定 ' };
  expect(clockCall('c1', { ...words, kind: 'pause', code: 'appraisal' })).toEqual({
    path: '/cases/c1/clocks/settle/pause',
    body: { ground: 'appraisal', reason: '等鉴定' },
  });
  expect(clockCall('c1', { clock: 'settle', words: ' ', kind: 'resume', code: '' })).toEqual({
    path: '/cases/c1/clocks/settle/resume',
    body: { reason: null },
  });
  expect(clockCall('c1', { clock: '', words: '', kind: 'milestone', code: 'respondent-served' })).toEqual({
    path: '/cases/c1/milestones',
    body: { milestone: 'respondent-served', note: null },
  });
});
