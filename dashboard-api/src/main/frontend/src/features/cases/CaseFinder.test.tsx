// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { caseOf } from '../../contract/sampleRows';
import { usePreferences } from '../../lib/preferences';
import { CaseFinder } from './CaseFinder';

const closed = {
  id: 'c-9',
  number: 'SJ-20260401-0009',
  state: 'CLOSED',
  origin: 'COMPLAINT',
  category: 'bad-service',
  title: { zh: '服务差', en: 'Bad service' },
  openedAt: '2026-04-01T02:00:00Z',
  alarms: [],
  marks: [],
  version: 7,
};

const answer = vi.fn(async (_path: string) => new Response(JSON.stringify({ items: [closed], next: null })));

beforeEach(() => {
  usePreferences.setState({ language: 'en' });
  answer.mockClear();
  vi.stubGlobal('fetch', answer);
});

afterEach(() => vi.unstubAllGlobals());

it('finds a case that is closed and offers it', async () => {
  const chosen = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <CaseFinder
        label="Other case"
        value=""
        onChange={chosen}
        error={null}
        testId="case-other"
        row={caseOf('c-1')}
      />
    </QueryClientProvider>,
  );
  await userEvent.type(screen.getByTestId('case-other-find'), '0009');
  const option = await screen.findByText('SJ-20260401-0009 · Bad service · Closed', {}, { timeout: 10_000 });
  expect(answer.mock.calls.at(-1)?.[0]).toBe('/api/v1/cases?q=0009&state=all&limit=50');
  await userEvent.selectOptions(screen.getByTestId('case-other'), option);
  expect(chosen).toHaveBeenCalledWith('c-9');
}, 20_000);
