import { expect, it } from 'vitest';
import { clockCall } from './clockCommands';

it('sends each command on clocks to its own path, with words only where there are any', () => {
  const seen = { id: 'c1', version: '7' };
  const words = { clock: 'settle', words: ' 等鉴定 ' };
  expect(clockCall(seen, { ...words, kind: 'pause', code: 'appraisal' })).toEqual({
    path: '/cases/c1/clocks/settle/pause',
    body: { ground: 'appraisal', reason: '等鉴定' },
    version: '7',
  });
  expect(clockCall(seen, { clock: 'settle', words: ' ', kind: 'resume', code: '' })).toEqual({
    path: '/cases/c1/clocks/settle/resume',
    body: { reason: null },
    version: '7',
  });
  expect(clockCall(seen, { clock: '', words: '', kind: 'milestone', code: 'respondent-served' })).toEqual({
    path: '/cases/c1/milestones',
    body: { milestone: 'respondent-served', note: null },
  });
});
