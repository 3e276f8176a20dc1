// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { usePreferences } from '../../lib/preferences';
import { FieldPage } from './FieldPage';

vi.mock('./actStore', async () => ({ browserStore: (await import('./memoryStore')).memoryStore() }));
vi.setConfig({ testTimeout: 30_000 });

const offered = {
  id: 'task-1',
  caseNumber: 'SJ-20260501-0001',
  title: { zh: '人员拥挤', en: 'Crowding' },
  priority: 'WARNING',
  placeName: { zh: '观景台', en: 'Viewing platform' },
  state: 'OFFERED',
  stateTitle: { zh: '待接单', en: 'offered' },
  mine: 'offered',
  takers: 0,
  needed: 1,
  offeredUntil: '2026-05-01T08:02:00Z',
  openedAt: '2026-05-01T08:00:00Z',
  lastAt: '2026-05-01T08:00:00Z',
  reports: 0,
};
let task = offered;
let down = false;
let incidents: unknown[] = [];
let sent: { path: string; key: string | undefined }[] = [];

beforeEach(() => {
  task = offered;
  down = false;
  incidents = [];
  sent = [];
  usePreferences.setState({ language: 'en' });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const path = url.replace('/api/v1', '');
    if (path === '/session') {
      return new Response(
        JSON.stringify({
          user: { id: 'user:1', login: 'an', displayName: 'An', roles: ['handler'] },
          csrf: { headerName: 'X-CSRF-TOKEN', token: 's' },
          site: {
            area: 'xijiang',
            name: { zh: '西江', en: 'Xijiang' },
            timeZone: 'Asia/Shanghai',
            synthetic: false,
          },
        }),
      );
    }
    if (down) {
      throw new TypeError('no network');
    }
    if (path === '/field/tasks') {
      const me = { id: 'an', name: 'An', body: { zh: '巡逻队', en: 'Patrol' }, away: false };
      const declines = [{ id: 'busy', title: { zh: '忙', en: 'At another task' }, wordsNeeded: false }];
      return new Response(JSON.stringify({ me, items: [task], declines }));
    }
    if (path === '/field/incidents') {
      return new Response(JSON.stringify({ items: incidents }));
    }
    sent.push({ path, key: (init.headers as Record<string, string>)['Idempotency-Key'] });
    if (path.startsWith('/field/incidents/')) {
      return new Response(JSON.stringify({ items: incidents }));
    }
    task = { ...offered, state: 'TAKEN', mine: 'taken', takers: 1 };
    return new Response(JSON.stringify(task));
  });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('keeps a step while the link is down, says so, and sends it once the link is back', async () => {
  render(<FieldPage />);
  const take = await screen.findByTestId('field-take');
  down = true;
  await userEvent.click(take);

  await waitFor(() =>
    expect(screen.getByTestId('field-waiting').textContent).toContain('1 waiting to be sent'),
  );
  expect(screen.getByTestId('field-act').textContent).toContain('Take it: waiting to be sent');
  expect(screen.getByTestId('field-task').dataset.mine).toBe('taken');
  expect(screen.getByTestId('field-link').textContent).toContain('No network');
  expect(sent).toEqual([]);

  down = false;
  await userEvent.click(screen.getByRole('button', { name: 'Send now' }));
  await waitFor(() => expect(screen.queryByTestId('field-waiting')).toBeNull());
  expect(sent).toEqual([{ path: '/field/tasks/task-1/take', key: expect.stringMatching(/^[0-9a-f-]{36}$/) }]);
  expect(screen.getByTestId('field-set-out')).not.toBeNull();
});

it('asks for a reason before a task goes back', async () => {
  render(<FieldPage />);
  await userEvent.click(await screen.findByTestId('field-decline'));
  await userEvent.click(screen.getByTestId('field-decline-send'));
  expect(screen.getByRole('alert').textContent).toBe('Choose a reason');

  await userEvent.click(screen.getByLabelText('At another task'));
  await userEvent.click(screen.getByTestId('field-decline-send'));
  await waitFor(() => expect(sent.map(({ path }) => path)).toEqual(['/field/tasks/task-1/decline']));
});

it('asks a volunteer to come and counts the team, and says that everybody leaves', async () => {
  incidents = [
    {
      caseId: 'c1',
      number: 'SJ-1',
      title: { zh: '火情', en: 'Fire' },
      withdrawnAt: '2026-05-01T08:05:00Z',
      roll: {
        number: 2,
        team: { zh: '微型消防站', en: 'Micro fire station' },
        calledAt: '2026-05-01T08:05:00Z',
        answerBy: '2026-05-01T08:08:00Z',
      },
      calls: [{ id: 'k1', place: { zh: '一号', en: 'House 1' }, at: '2026-05-01T08:00:00Z' }],
      sectors: [],
    },
  ];
  render(<FieldPage />);
  expect((await screen.findByTestId('field-incident')).textContent).toContain('leave at once');
  await userEvent.click(screen.getByTestId('field-answer-coming'));
  await userEvent.type(screen.getByTestId('field-present'), '5');
  await userEvent.click(screen.getByTestId('field-count'));
  await waitFor(() =>
    expect(sent.map(({ path }) => path)).toEqual([
      '/field/incidents/c1/calls/k1',
      '/field/incidents/c1/rolls/2',
    ]),
  );
});
