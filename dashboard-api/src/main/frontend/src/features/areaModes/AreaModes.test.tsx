// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useDesk } from '../../lib/desk';
import { usePreferences } from '../../lib/preferences';
import { WatchContext } from '../../lib/site';
import { rememberCsrf } from '../../transport/http';
import { AreaModeChips } from './AreaModeChips';
import { AreaModesDialog } from './AreaModesDialog';

const site = {
  area: 'xijiang',
  name: { zh: '西江', en: 'Xijiang' },
  timeZone: 'Asia/Shanghai',
  synthetic: false,
  publicUrl: null,
};
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
let sent: { method: string; path: string; body: Record<string, string> | null }[] = [];
let items: object[] = [];

beforeEach(() => {
  sent = [];
  items = [
    { mode: 'FESTIVAL', zone: null, since: later(-60), until: later(90) },
    { mode: 'DRILL', zone: 'Z-2', since: later(-60), until: later(-1) },
  ];
  usePreferences.setState({ language: 'en' });
  useDesk.setState({ modes: false });
  rememberCsrf({ headerName: 'X-CSRF-TOKEN', token: 'secret' });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const method = init.method ?? 'GET';
    if (method === 'GET') {
      return new Response(JSON.stringify({ items }));
    }
    sent.push({
      method,
      path: url.replace('/api/v1', ''),
      body: init.body === undefined ? null : JSON.parse(String(init.body)),
    });
    return new Response(null, { status: 204 });
  });
});
vi.setConfig({ testTimeout: 30_000 });
afterEach(() => vi.unstubAllGlobals());

function show(role: string) {
  return render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <WatchContext value={{ site, roles: [role], version: null }}>
        <AreaModeChips />
        <AreaModesDialog />
      </WatchContext>
    </QueryClientProvider>,
  );
}

it('shows a mode that is on as a chip with what is left, and none that is over', async () => {
  show('operator');
  const chips = await screen.findAllByTestId('mode-chip');
  expect(chips.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Festival 1 h 3[01]$/),
  ]);
});

it('lets an operator look but not declare or end', async () => {
  show('operator');
  await userEvent.click(await screen.findByTestId('mode-chip'));
  expect((await screen.findByTestId('modes-on')).textContent).toContain('Festival · Whole area');
  expect(screen.queryByTestId('mode-declare')).toBeNull();
  expect(screen.queryByTestId('mode-end')).toBeNull();
});

it('ends a mode', async () => {
  show('commander');
  await userEvent.click(await screen.findByTestId('mode-chip'));
  await userEvent.click(await screen.findByTestId('mode-end'));
  await waitFor(() => expect(sent).toEqual([{ method: 'DELETE', path: '/area-modes/FESTIVAL', body: null }]));
});

it('declares a mode until a time with its reason, and not without', async () => {
  show('commander');
  await userEvent.click(await screen.findByTestId('mode-chip'));
  await userEvent.click(await screen.findByTestId('mode-declare'));
  expect(screen.getByText('Choose a mode')).toBeTruthy();
  expect(screen.getByText('Please give the reason')).toBeTruthy();
  expect(sent).toEqual([]);
  await userEvent.selectOptions(screen.getByTestId('mode'), 'STORM');
  await userEvent.type(screen.getByTestId('mode-reason'), 'orange warning');
  await userEvent.click(screen.getByTestId('mode-declare'));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ method: 'POST', path: '/area-modes/STORM' });
  expect(sent[0]?.body).toEqual({ until: expect.stringMatching(/Z$/), reason: 'orange warning' });
  const ahead = Date.parse(sent[0]?.body?.until ?? '') - Date.now();
  expect(ahead).toBeGreaterThan(3.9 * 3_600_000);
  expect(ahead).toBeLessThan(4.1 * 3_600_000);
});

it('does not declare a mode that is already over', async () => {
  show('commander');
  await userEvent.click(await screen.findByTestId('mode-chip'));
  await userEvent.selectOptions(await screen.findByTestId('mode'), 'STORM');
  await userEvent.type(screen.getByTestId('mode-reason'), 'late');
  await userEvent.clear(screen.getByTestId('mode-until'));
  await userEvent.type(screen.getByTestId('mode-until'), '2020-01-01T00:00');
  await userEvent.click(screen.getByTestId('mode-declare'));
  expect(screen.getByText('Must be in the future')).toBeTruthy();
  expect(sent).toEqual([]);
});
