// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { caseOf } from '../../contract/sampleRows';
import { usePreferences } from '../../lib/preferences';
import { WatchContext } from '../../lib/site';
import { Conversation } from './Conversation';

const site = {
  area: 'xijiang',
  name: { zh: '西江', en: 'Xijiang' },
  timeZone: 'Asia/Shanghai',
  synthetic: false,
  publicUrl: null,
};

beforeEach(() => usePreferences.setState({ language: 'en' }));
afterEach(() => vi.unstubAllGlobals());

it('shows what waits for an answer and asks with the version that was seen', async () => {
  const sent: unknown[] = [];
  const spoken: object[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push({
        path,
        body: JSON.parse(String(init.body)),
        seen: new Headers(init.headers).get('If-Match'),
      });
      spoken.push({
        kind: 'question',
        questionId: 'q1',
        at: '2026-05-01T08:00:00Z',
        text: 'Which day?',
        open: true,
      });
      return new Response('{}');
    }
    return new Response(JSON.stringify(spoken));
  });
  const row = caseOf('c1');
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <WatchContext value={{ site, roles: ['handler'], version: null }}>
        <Conversation row={row} />
      </WatchContext>
    </QueryClientProvider>,
  );
  await screen.findByText('Nothing was asked, and no photos came later');
  await userEvent.type(screen.getByTestId('ask-question'), 'Which day?');
  await userEvent.click(screen.getByTestId('ask-send'));
  await waitFor(() => expect(screen.getByTestId('said').dataset.open).toBe('true'));
  expect(screen.getByText('unanswered')).toBeTruthy();
  expect(sent).toEqual([
    { path: '/api/v1/cases/c1/ask', body: { question: 'Which day?' }, seen: `"${row.version}"` },
  ]);
});
