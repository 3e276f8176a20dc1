// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { usePreferences } from '../../lib/preferences';
import { WatchContext } from '../../lib/site';
import { DutyPage } from './DutyPage';
import { DutyStrip } from './DutyStrip';

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
  now: people && manned ? [turn] : [],
  next: [],
});
let people = true;

beforeEach(() => {
  people = true;
  usePreferences.setState({ language: 'en' });
  vi.stubGlobal('fetch', async (url: string) =>
    url.includes('/duty')
      ? new Response(
          JSON.stringify({
            at: '2026-05-01T04:00:00Z',
            withPeople: people && url.endsWith('?people=true'),
            posts: [
              post('dutyLeader', true, true, people && url.endsWith('?people=true')),
              post('operator', false, true, people),
              post('brigade', false, false, people),
            ],
          }),
        )
      : new Response(JSON.stringify({ items: [] })),
  );
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
