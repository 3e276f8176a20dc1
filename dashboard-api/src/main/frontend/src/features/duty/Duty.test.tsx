// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { usePreferences } from '../../lib/preferences';
import { WatchContext } from '../../lib/site';
import { DutyBoard } from './DutyBoard';
import { DutyPage } from './DutyPage';
import { DutyStrip } from './DutyStrip';
import { lookIn } from './model';

const site = {
  area: 'xijiang',
  name: { zh: '西江', en: 'Xijiang' },
  timeZone: 'Asia/Shanghai',
  synthetic: false,
  publicUrl: null,
};
const turn = {
  from: '2026-05-01T00:00:00Z',
  until: '2026-05-01T12:00:00Z',
  recipient: 'C-1',
  name: 'Yang Mei',
  phone: '13900000088',
};
const post = (duty: string, manned: boolean, planned: boolean, people: boolean) => ({
  duty,
  title: { zh: duty, en: duty },
  leads: duty === 'dutyLeader',
  manned,
  planned,
  until: manned ? '2026-05-01T12:00:00Z' : null,
  nextFrom: manned ? null : '2026-05-01T06:00:00Z',
  now: people && manned ? [turn] : [],
  next: [],
});
let people = true;
let asked: string[] = [];

beforeEach(() => {
  people = true;
  asked = [];
  usePreferences.setState({ language: 'en' });
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return url.includes('/duty')
      ? new Response(
          JSON.stringify({
            at: '2026-05-01T04:00:00Z',
            changesAt: '2026-05-01T06:00:00Z',
            withPeople: people && url.endsWith('?people=true'),
            posts: [
              post('dutyLeader', true, true, people && url.endsWith('?people=true')),
              post('operator', false, true, people),
              post('brigade', false, false, people),
            ],
          }),
        )
      : new Response(JSON.stringify({ items: [] }));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(role: string, what: React.ReactNode) {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <WatchContext value={{ site, roles: [role], version: null }}>{what}</WatchContext>
    </QueryClientProvider>,
  );
}

it('counts the posts that the roster fills and names the vacant ones, no person', async () => {
  people = false;
  show('wall', <DutyStrip />);
  const strip = await screen.findByTestId('duty-strip');
  expect(strip.textContent).toBe('○ Duty 1/2 · Vacant: operator');
  expect(strip.tagName).toBe('SPAN');
});

it('shows who leads with the phone, what is vacant and what nobody is planned for', async () => {
  show('operator', <DutyPage />);
  const rows = await screen.findAllByTestId('duty-post');
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^dutyLeader● mannedYang Mei 13900000088 until /),
    'operator○ vacant',
    'brigadenobody planned',
  ]);
  expect(screen.getByRole('link', { name: '13900000088' }).getAttribute('href')).toBe('tel:13900000088');
});

it('says on the wall which posts are manned and until when, and names nobody', async () => {
  show('wall', <DutyBoard />);
  const lines = await screen.findAllByTestId('duty-line');
  expect(lines.map((line) => line.textContent)).toEqual([
    expect.stringMatching(/^dutyLeader● manneduntil 20:00/),
    expect.stringMatching(/^operator○ vacantfrom 14:00/),
  ]);
  expect(asked).not.toContain('/api/v1/duty?people=true');
});

it('shows at the desk who is on, with the phone, asked for once a shift', async () => {
  show('operator', <DutyBoard />);
  await waitFor(() =>
    expect(screen.getAllByTestId('duty-line')[0]?.textContent).toContain('Yang Mei 13900000088'),
  );
  expect(asked.filter((url) => url.endsWith('people=true'))).toHaveLength(1);
});

it('asks anew right after the change of a shift, and never in a tight circle', () => {
  expect(lookIn(undefined, 0)).toBe(30_000);
  expect(lookIn({ changesAt: 90_000 }, 0)).toBe(30_000);
  expect(lookIn({ changesAt: 5_000 }, 0)).toBe(5_500);
  expect(lookIn({ changesAt: 0 }, 5_000)).toBe(500);
});
