// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { usePreferences } from '../../lib/preferences';
import { useSession } from '../../transport/session';
import { browserStore } from './actStore';
import { FieldPage } from './FieldPage';

const world = vi.hoisted(() => ({
  link: null as null | { up: () => void; message: (text: string) => void; down: () => void },
  heard: [] as string[],
}));
vi.mock('./actStore', async () => ({ browserStore: (await import('./memoryStore')).memoryStore() }));
vi.mock('../../transport/stompLink', () => ({
  stompLink: (_: unknown, destination: string) => ({
    start: (on: typeof world.link) => {
      world.link = on;
      world.heard.push(destination);
    },
    restart: () => {},
    stop: () => {
      world.link = null;
    },
  }),
}));
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
  version: 1,
};
let task = offered;
let down = false;
/** Whether not even the session is answered, as when the page is opened in the forest. */
let gone = false;
let signedIn = true;
let incidents: unknown[] = [];
let sent: { path: string; key: string | undefined }[] = [];

beforeEach(async () => {
  task = offered;
  down = false;
  gone = false;
  signedIn = true;
  world.heard = [];
  useSession.setState({ session: null, ended: false });
  await browserStore.forget();
  for (const { id } of await browserStore.acts('user:1')) {
    await browserStore.remove(id);
  }
  incidents = [];
  sent = [];
  usePreferences.setState({ language: 'en' });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const path = url.replace('/api/v1', '');
    if (gone) {
      throw new TypeError('no network');
    }
    if (path === '/session') {
      return new Response(
        JSON.stringify({
          user: signedIn ? { id: 'user:1', login: 'an', displayName: 'An', roles: ['handler'] } : null,
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
    task = { ...offered, state: 'TAKEN', mine: 'taken', takers: 1, version: 2 };
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

const incident = {
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
  sectors: [{ id: 's1', label: 'A', place: { zh: '一号', en: 'House 1' }, done: false }],
  version: 4,
};

it('asks a volunteer to come and counts the team, and says that everybody leaves', async () => {
  incidents = [incident];
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

it('keeps answers given without a link, shows them as not sent, and sends each once under its own key', async () => {
  incidents = [incident];
  render(<FieldPage />);
  await screen.findByTestId('field-incident');
  down = true;
  await userEvent.click(screen.getByTestId('field-answer-coming'));
  await userEvent.type(screen.getByTestId('field-present'), '5');
  await userEvent.click(screen.getByTestId('field-count'));
  await userEvent.click(screen.getByTestId('field-sector-done'));

  await waitFor(() => expect(screen.getAllByTestId('field-act')).toHaveLength(3));
  expect(screen.getByTestId('field-incident').textContent).toContain('Count of the team: waiting to be sent');
  expect(screen.getByTestId('field-incident').textContent).toContain('answered: 5 there, 0 missing');
  expect(screen.getByTestId('field-call').dataset.answer).toBe('coming');
  expect(screen.getByTestId('field-waiting').textContent).toContain('3 waiting to be sent');

  down = false;
  await userEvent.click(screen.getByRole('button', { name: 'Send now' }));
  await waitFor(() => expect(screen.queryByTestId('field-waiting')).toBeNull());
  expect(sent.map(({ path }) => path)).toEqual([
    '/field/incidents/c1/calls/k1',
    '/field/incidents/c1/rolls/2',
    '/field/incidents/c1/sectors/s1/done',
  ]);
  expect(new Set(sent.map(({ key }) => key)).size).toBe(3);
});

it('opens without a link with what it showed last, takes a step, and sends it when the link is back', async () => {
  incidents = [incident];
  const first = render(<FieldPage />);
  await screen.findByTestId('field-incident');
  await waitFor(async () => expect(await browserStore.kept()).not.toBeNull());
  first.unmount();

  useSession.setState({ session: null, ended: false });
  gone = true;
  render(<FieldPage />);
  await userEvent.click(await screen.findByTestId('field-take'));
  await waitFor(() => expect(screen.getByTestId('field-act').textContent).toContain('waiting to be sent'));
  expect(screen.getByTestId('field-link').textContent).toContain('No network');
  expect(screen.getByTestId('field-incident').textContent).toContain('SJ-1');
  expect(sent).toEqual([]);

  gone = false;
  await userEvent.click(screen.getByRole('button', { name: 'Send now' }));
  await waitFor(() => expect(screen.queryByTestId('field-waiting')).toBeNull());
  expect(sent.map(({ path }) => path)).toEqual(['/field/tasks/task-1/take']);
});

it('shows nothing of the last person once nobody is signed in, and says that something waits', async () => {
  const first = render(<FieldPage />);
  await screen.findByTestId('field-task');
  down = true;
  await userEvent.click(screen.getByTestId('field-take'));
  await screen.findByTestId('field-waiting');
  first.unmount();

  down = false;
  signedIn = false;
  useSession.setState({ session: null, ended: false });
  render(<FieldPage />);
  expect((await screen.findByTestId('field-left-over')).textContent).toContain('1 not sent yet');
  expect(screen.queryByTestId('field-task')).toBeNull();
  expect(await browserStore.kept()).toBeNull();
  expect(sent).toEqual([]);
});

it('shows what it is told at once, and never an older row over a newer one', async () => {
  render(<FieldPage />);
  await screen.findByTestId('field-task');
  await waitFor(() => expect(world.link).not.toBeNull());
  expect(world.heard).toEqual(['/user/queue/tasks']);
  const tell = (row: object) =>
    act(() =>
      world.link?.message(
        JSON.stringify({
          at: '2026-05-01T08:00:01Z',
          changes: [{ kind: 'task', id: 'task-1', version: 3, ...row }],
        }),
      ),
    );
  act(() => world.link?.up());
  await waitFor(() => expect(screen.getByTestId('field-link').textContent).toContain('Live'));

  tell({ row: { ...offered, mine: 'taken', state: 'TAKEN', version: 3 } });
  expect(screen.getByTestId('field-task').dataset.mine).toBe('taken');
  tell({ version: 2, row: { ...offered, version: 2 } });
  expect(screen.getByTestId('field-task').dataset.mine).toBe('taken');

  act(() => world.link?.down());
  expect(screen.getByTestId('field-link').textContent).toContain('Connected');
});
