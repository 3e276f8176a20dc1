// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { usePreferences } from '../../lib/preferences';
import { WatchContext } from '../../lib/site';
import { QualityPage } from './QualityPage';

const site = {
  area: 'xijiang',
  name: { zh: '西江', en: 'Xijiang' },
  timeZone: 'Asia/Shanghai',
  synthetic: false,
  publicUrl: null,
};
const both = (text: string) => ({ zh: text, en: text });
const at = '2026-05-01T08:00:00Z';
const review = {
  line: {
    id: 'r-1',
    sampleId: 's-1',
    caseId: 'c-1',
    caseNumber: 'SJ-1',
    category: both('Overcharging'),
    state: 'ASSIGNED',
    stateTitle: both('assigned'),
    bodies: [{ id: 'patrol', name: both('Patrol') }],
    reviewer: { id: 'user:r', name: both('Ren') },
    findings: 0,
    points: 0,
    overdue: false,
    version: 4,
  },
  handlers: [{ id: 'user:h', name: both('Han') }],
  faults: [],
  steps: [{ what: 'ASSIGNED', at, by: both('Leader') }],
  acts: ['findings', 'newer-than-this-page'],
};
const hazard = {
  line: {
    id: 'h-1',
    number: 'YH-1',
    kind: both('Wiring'),
    origin: both('a resident'),
    reportedAt: at,
    state: 'ORDERED',
    stateTitle: both('to be put right'),
    severity: both('major'),
    body: both('Maintenance'),
    until: at,
    overdue: true,
    points: 0,
    version: 2,
  },
  statement: 'bare wires',
  phone: '138****1111',
  photos: [],
  steps: [],
  acts: ['reward'],
};
const catalogue = {
  rectifyDays: 7,
  findings: [
    {
      id: 'clock-missed',
      title: both('Late'),
      points: 3,
      ofHandler: true,
      source: both('own'),
      confirmed: false,
    },
  ],
};
const answers: Record<string, unknown> = {
  '/review-samples': { items: [] },
  '/reviews?': { items: [review.line] },
  '/reviews/r-1': review,
  '/review-findings': catalogue,
  '/hazards?': { items: [hazard.line] },
  '/hazards/h-1': hazard,
  '/hazard-rewards': { sums: [], lines: [] },
  '/hazards/book': {
    lookHours: 24,
    rectifyDays: 3,
    kinds: [],
    grounds: [{ id: 'duplicate', title: both('Reported already') }],
    rewards: [],
  },
  '/hazards/h-2': { ...hazard, line: { ...hazard.line, id: 'h-2', state: 'REPORTED' }, acts: ['dismiss'] },
};
let sent: { path: string; body: unknown; version: string | undefined }[] = [];

beforeEach(() => {
  sent = [];
  usePreferences.setState({ language: 'en' });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const path = url.replace('/api/v1', '');
    if (init.method === 'POST') {
      const version = (init.headers as Record<string, string>)['If-Match'];
      sent.push({ path, body: JSON.parse(String(init.body)), version });
      return new Response(JSON.stringify(path.startsWith('/hazards') ? hazard : review));
    }
    return path in answers
      ? new Response(JSON.stringify(answers[path]))
      : new Response('{}', { status: 404 });
  });
});
vi.setConfig({ testTimeout: 30_000 });
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(roles: readonly string[]) {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <WatchContext value={{ site, roles, version: null }}>
        <QualityPage />
      </WatchContext>
    </QueryClientProvider>,
  );
}

it('files findings of a review as the reviewer chose them, on the version that was seen', async () => {
  const user = userEvent.setup();
  show(['reviewer']);
  await user.click(await screen.findByRole('button', { name: 'SJ-1' }));
  expect((await screen.findByTestId('review-case')).getAttribute('href')).toBe('/?case=c-1');
  expect(screen.queryByTestId('review-draw')).toBeNull();
  await user.click(await screen.findByTestId('review-act-findings'));
  await user.click(screen.getByTestId('fault-add'));
  await screen.findByRole('option', { name: 'Late (3 · to be confirmed on site)' });
  await user.selectOptions(screen.getByTestId('fault-finding'), 'clock-missed');
  await user.type(screen.getByTestId('quality-note'), 'twenty minutes');
  await user.click(screen.getByTestId('quality-send'));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toEqual({
    path: '/reviews/r-1/findings',
    body: { faults: [{ finding: 'clock-missed', body: 'patrol' }], note: 'twenty minutes' },
    version: '"4"',
  });
});

it('marks an overdue hazard with a word and rewards its reporter', async () => {
  const user = userEvent.setup();
  show(['commander']);
  await user.click(screen.getByTestId('quality-tab-hazards'));
  const card = await screen.findByTestId('hazard-card');
  expect(card.textContent).toContain('overdue');
  await user.click(card);
  expect((await screen.findByTestId('hazard-one')).textContent).toContain('138****1111');
  await user.click(screen.getByTestId('hazard-act-reward'));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toEqual({ path: '/hazards/h-1/reward', body: {}, version: '"2"' });
});

it('dismisses a hazard on a ground from the book and not without one', async () => {
  const user = userEvent.setup();
  answers['/hazards?'] = { items: [{ ...hazard.line, id: 'h-2', state: 'REPORTED', overdue: false }] };
  show(['operator']);
  await user.click(screen.getByTestId('quality-tab-hazards'));
  const card = await screen.findByTestId('hazard-card');
  expect(card.textContent).toContain('YH-1');
  await user.click(card);
  await user.click(await screen.findByTestId('hazard-act-dismiss'));
  await user.click(screen.getByTestId('quality-send'));
  expect(sent).toHaveLength(0);
  await user.selectOptions(screen.getByTestId('hazard-ground'), 'duplicate');
  await user.click(screen.getByTestId('quality-send'));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toEqual({
    path: '/hazards/h-2/dismiss',
    body: { ground: 'duplicate', note: '' },
    version: '"2"',
  });
});
