// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { usePreferences } from '../../lib/preferences';
import { RuleButton } from './RuleButton';

const rule = {
  id: 'power-cable-temp-1-high',
  version: 3,
  publishedAt: '2026-11-20T02:00:00Z',
  title: { zh: '第 1 路电缆温度高', en: 'Cable 1 hot' },
  guidance: { zh: '联系户主。', en: 'Call the householder.' },
  source: 'PVC',
  kind: 'power',
  metric: 'cable_temp_1',
  unit: 'Cel',
  condition: 'LEVEL',
  direction: 'HIGH',
  hysteresis: 3,
  levels: [
    { name: 'high', priority: 'WARNING', threshold: 70, inclusive: true, codes: [] },
    { name: 'high-high', priority: 'CRITICAL', threshold: 90, inclusive: false, codes: [] },
  ],
  states: [],
  clearingStates: [],
  latching: 'NONE',
};

const answer = vi.fn(async (_path: string) => new Response(JSON.stringify(rule)));

beforeEach(() => {
  usePreferences.setState({ language: 'en' });
  answer.mockClear();
  vi.stubGlobal('fetch', answer);
});

afterEach(() => vi.unstubAllGlobals());

async function open() {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <RuleButton id="power-cable-temp-1-high" title="Cable 1 hot" />
    </QueryClientProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Show the rule: Cable 1 hot' }));
}

it('leads from a bad actor to its rule, with levels, thresholds, guidance and source', async () => {
  await open();
  const levels = await screen.findByTestId('rule-levels');
  expect(answer.mock.calls[0]?.[0]).toBe('/api/v1/alarm-rules/power-cable-temp-1-high');
  expect(levels.textContent).toBe('1high-highabove 90 °C2highat least 70 °C');
  expect(screen.getByText('Call the householder.')).toBeTruthy();
  expect(screen.getByText('PVC')).toBeTruthy();
});

it('says that a rule is no longer in force', async () => {
  answer.mockResolvedValueOnce(
    new Response(JSON.stringify({ title: 'x', status: 404, code: 'rule.not-found' }), { status: 404 }),
  );
  await open();
  expect(await screen.findByText('This rule is no longer in force')).toBeTruthy();
});
