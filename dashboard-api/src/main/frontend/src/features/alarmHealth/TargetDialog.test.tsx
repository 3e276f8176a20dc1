// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useNotices } from '../../lib/notices';
import { usePreferences } from '../../lib/preferences';
import { rememberCsrf } from '../../transport/http';
import { TargetDialog } from './TargetDialog';

const shipped = { goodFrom: 0, goodTo: 180, limitFrom: 0, limitTo: 300 };
const change = {
  version: 4,
  figure: 'respond-p95',
  target: { ...shipped, goodTo: 240 },
  at: '2026-11-20T02:00:00Z',
  by: 'user:7',
  byName: 'Yang',
  note: 'long paths',
};

const answerOf = (version: number) => ({
  version,
  items: [
    {
      figure: 'respond-p95',
      title: { zh: '处置用时', en: 'Time to respond' },
      unit: 's',
      target: change.target,
      shipped,
      source: { zh: '自定', en: 'our own ?' },
      own: true,
      set: change,
    },
  ],
  changes: [change],
});

let sent: { path: string; method: string | undefined; version: string | undefined; body: unknown }[] = [];
let statuses: number[] = [];

beforeEach(() => {
  usePreferences.setState({ language: 'en' });
  useNotices.setState({ items: [] });
  rememberCsrf({ headerName: 'X-CSRF-TOKEN', token: 'secret' });
  sent = [];
  statuses = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method !== 'GET') {
      sent.push({
        path,
        method: init.method,
        version: (init.headers as Record<string, string>)['If-Match'],
        body: JSON.parse(String(init.body)),
      });
      const status = statuses.shift() ?? 200;
      if (status !== 200) {
        return new Response(JSON.stringify({ status, detail: 'The targets are at version 5 by now.' }), {
          status,
        });
      }
    }
    return new Response(JSON.stringify(answerOf(sent.length === 0 ? 4 : 5)));
  });
});

// A form is drawn and checked on whatever machine builds this.
vi.setConfig({ testTimeout: 30_000 });

afterEach(() => vi.unstubAllGlobals());

async function open(onClose = vi.fn()) {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <TargetDialog figure="respond-p95" onClose={onClose} />
    </QueryClientProvider>,
  );
  await screen.findByTestId('target-good');
  return onClose;
}

const write = async (field: string, text: string) => {
  await userEvent.clear(screen.getByTestId(field));
  await userEvent.type(screen.getByTestId(field), text);
};

it('shows the shipped target with its source, who changed it, and saves another with its reason', async () => {
  const onClose = await open();
  expect(screen.getByTestId('target-shipped').textContent).toBe('≤ 3 min, at most 5 min (own)');
  expect(screen.getByTestId('target-changes').textContent).toMatch(
    /Yang · ≤ 4 min, at most 5 min.*long paths/,
  );
  await write('target-good', '400');
  await userEvent.click(screen.getByTestId('target-submit'));
  expect(screen.getByText('The limit cannot be below the target')).toBeTruthy();
  await write('target-limit', '500');
  await userEvent.click(screen.getByTestId('target-submit'));
  expect(screen.getByText('Say why')).toBeTruthy();
  expect(sent).toEqual([]);
  await write('target-note', 'steps');
  await userEvent.click(screen.getByTestId('target-submit'));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sent).toEqual([
    {
      path: '/api/v1/alarm-health/targets/respond-p95',
      method: 'PUT',
      version: '"4"',
      body: { good: 400, limit: 500, note: 'steps' },
    },
  ]);
});

it('keeps what was written when the targets changed meanwhile, and sends it on top of them', async () => {
  statuses = [412];
  const onClose = await open();
  await write('target-note', 'as shipped');
  await userEvent.click(screen.getByTestId('target-restore'));
  expect((await screen.findByRole('alert')).textContent).toContain('version 5');
  expect(onClose).not.toHaveBeenCalled();
  await waitFor(() =>
    expect(screen.getByTestId<HTMLTextAreaElement>('target-note').value).toBe('as shipped'),
  );
  await waitFor(async () => {
    await userEvent.click(screen.getByTestId('target-restore'));
    expect(sent.at(-1)?.version).toBe('"5"');
  });
  expect(sent.at(-1)).toMatchObject({
    path: '/api/v1/alarm-health/targets/respond-p95/restore',
    method: 'POST',
    body: { note: 'as shipped' },
  });
});
