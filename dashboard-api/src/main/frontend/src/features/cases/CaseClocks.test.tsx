// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { caseOf } from '../../contract/sampleRows';
import { usePreferences } from '../../lib/preferences';
import { WatchContext } from '../../lib/site';
import { CaseClocks } from './CaseClocks';

const site = {
  area: 'xijiang',
  name: { zh: '西江', en: 'Xijiang' },
  timeZone: 'Asia/Shanghai',
  synthetic: false,
  publicUrl: null,
};
const HOUR = 3600_000;
const iso = (fromNow: number) => new Date(Date.now() + fromNow).toISOString();
const clock = (id: string, dueIn: number) => ({
  clock: id,
  name: { zh: id, en: id },
  state: 'RUNNING',
  open: true,
  startedAt: iso(-3 * HOUR),
  dueAt: iso(dueIn),
  remainingSeconds: 0,
  source: { zh: '第14号令', en: 'Order 14' },
  pausable: true,
  lines: [{ at: iso(-3 * HOUR), code: 'STARTED', text: { zh: '开始', en: 'Starts: 4 hours' } }],
});

beforeEach(() => usePreferences.setState({ language: 'en' }));
afterEach(() => vi.unstubAllGlobals());

it('shows what is late first and strong, explains a clock, and pauses one on a ground', async () => {
  const sent: unknown[] = [];
  const clocks = [clock('settle', 5 * HOUR), clock('first-answer', -2.5 * HOUR)];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') {
      const headers = new Headers(init.headers);
      sent.push({ path, body: JSON.parse(String(init.body)), seen: headers.get('If-Match') });
    }
    const sheet = { grounds: [{ id: 'appraisal', name: { zh: '鉴定', en: 'Appraisal' } }] };
    return new Response(JSON.stringify(path === '/api/v1/case-clocks' ? sheet : clocks));
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queries}>
      <WatchContext value={{ site, roles: ['operator'], version: null }}>
        <CaseClocks row={caseOf('c1')} />
      </WatchContext>
    </QueryClientProvider>,
  );
  const [late, runs] = await screen.findAllByTestId('case-clock');
  expect([late?.dataset.clock, late?.dataset.state]).toEqual(['first-answer', 'LATE']);
  expect(within(late as HTMLElement).getByText(/late by 2 h/).className).toBe('clock-late');
  expect(within(late as HTMLElement).queryByTestId('clock-pause')).toBeNull();
  const running = within(runs as HTMLElement);
  expect(running.getByRole('img').getAttribute('aria-label')).toMatch(/^settle: running, .* left$/);
  expect(running.queryByText('Starts: 4 hours')).toBeNull();
  await userEvent.click(running.getByTestId('clock-explain'));
  expect(running.getByText('Starts: 4 hours')).toBeTruthy();
  expect(running.getByText('Source: Order 14')).toBeTruthy();
  await userEvent.click(running.getByTestId('clock-pause'));
  await userEvent.click(await screen.findByTestId('clock-submit'));
  expect(sent).toEqual([]);
  await screen.findByRole('option', { name: 'Appraisal' });
  await userEvent.selectOptions(screen.getByTestId('clock-code'), 'appraisal');
  await userEvent.click(screen.getByTestId('clock-submit'));
  await waitFor(() => expect(screen.queryByTestId('clock-form-pause')).toBeNull());
  expect(sent).toEqual([
    {
      path: '/api/v1/cases/c1/clocks/settle/pause',
      body: { ground: 'appraisal', reason: null },
      seen: `"${caseOf('c1').version}"`,
    },
  ]);
});
