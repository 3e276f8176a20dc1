// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { caseOf } from '../../contract/sampleRows';
import { usePreferences } from '../../lib/preferences';
import { WatchContext } from '../../lib/site';
import { BlockOrigin } from './BlockOrigin';

const site = {
  area: 'xijiang',
  name: { zh: '西江', en: 'Xijiang' },
  timeZone: 'Asia/Shanghai',
  synthetic: false,
  publicUrl: null,
};

beforeEach(() => usePreferences.setState({ language: 'en' }));
afterEach(() => vi.unstubAllGlobals());

function show(role: string) {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <WatchContext value={{ site, roles: [role], version: null }}>
        <BlockOrigin row={caseOf('c1')} />
      </WatchContext>
    </QueryClientProvider>,
  );
}

it('blocks where the complaint came from, for a term and with a reason', async () => {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push({ path, body: JSON.parse(String(init.body)) });
      return new Response(
        JSON.stringify({
          id: 'b1',
          by: 'phone',
          caseId: 'c1',
          reason: 'spam',
          blockedAt: '2026-05-01T08:00:00Z',
          until: '2026-05-15T08:00:00Z',
          holds: true,
          refused: 0,
        }),
      );
    }
    return new Response(
      JSON.stringify({
        filings: [{ ref: 'v-1', phoneMasked: '138****5678', photos: [] }],
      }),
    );
  });
  show('reviewer');
  await userEvent.click(screen.getByTestId('block-origin'));
  await userEvent.selectOptions(screen.getByTestId('block-by'), 'phone');
  fireEvent.change(screen.getByTestId('block-days'), { target: { value: '14' } });
  await screen.findByText('No. 1 · 138****5678');
  await userEvent.click(screen.getByTestId('block-send'));
  expect(screen.getByText('Give the reason')).toBeTruthy();
  expect(sent).toEqual([]);
  fireEvent.change(screen.getByTestId('block-reason'), { target: { value: 'spam' } });
  await userEvent.click(screen.getByTestId('block-send'));
  await waitFor(() =>
    expect(sent).toEqual([
      {
        path: '/api/v1/origin-blocks',
        body: { complaint: 'v-1', by: 'phone', days: 14, reason: 'spam' },
      },
    ]),
  );
});

it('is offered to nobody else', () => {
  show('operator');
  expect(screen.queryByTestId('block-origin')).toBeNull();
});
