// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { sampleOverride, sampleRule, serve, showFor } from '../testing';
import { WhatIfPanel } from './WhatIfPanel';

vi.setConfig({ testTimeout: 30_000 });
afterEach(() => vi.unstubAllGlobals());

const result = JSON.parse(`{
  "today": 3, "then": 4, "gained": 2, "lost": 1, "same": 2,
  "perBucket": [
    { "at": "2026-11-26T00:00:00Z", "today": 1, "then": 0 },
    { "at": "2026-11-26T01:00:00Z", "today": 2, "then": 4 }
  ],
  "gainedAlarms": [{ "device": "xijiang/H-1", "place": { "zh": "一巷", "en": "Lane 1" }, "level": "low",
    "priority": "WARNING", "value": 0.12, "from": "2026-11-26T00:00:00Z" }],
  "lostAlarms": [],
  "perDevice": [{ "device": "xijiang/H-1", "today": 1, "then": 2 }]
}`);

function server(states: string[]) {
  let state = 'RUNNING';
  return serve((method, path) => {
    if (method === 'POST') {
      return { status: 202, json: { id: 'run-1' } };
    }
    if (method === 'DELETE') {
      state = 'CANCELLED';
      return { json: {} };
    }
    state = state === 'CANCELLED' ? state : (states.shift() ?? 'RUNNING');
    const run = { id: 'run-1', state, readings: 1000, done: 250, devices: 8, devicesDone: 2, etaSeconds: 30 };
    return path === '/what-if/run-1' ? { json: state === 'DONE' ? { ...run, result } : run } : undefined;
  });
}

const rule = sampleRule();
const override = sampleOverride({ zone: 'Z-2' }, { onDelaySeconds: 180 });
const show = (onBack = () => {}) =>
  showFor(['operator'], <WhatIfPanel rule={rule} overrides={[override]} onBack={onBack} />);

it('sends the rule with its overrides and the period, and shows what would have been', async () => {
  const sent = server(['DONE']);
  show();
  await userEvent.click(screen.getByTestId('what-if-week'));
  await userEvent.click(screen.getByTestId('what-if-start'));
  await screen.findByTestId('what-if-result');
  const { body } = sent[0] as { body: { rule: object; overrides: object[]; from: string; to: string } };
  expect(body.rule).toEqual(rule);
  expect(body.overrides).toEqual([override]);
  expect(Date.parse(body.to) - Date.parse(body.from)).toBe(7 * 86_400_000);
  expect(screen.getByTestId('what-if-today').textContent).toBe('3');
  expect(screen.getByTestId('what-if-then').textContent).toBe('4 (+1)');
  expect(screen.getByTestId('gained-alarms').textContent).toMatch(/Level 2|low/);
  expect(screen.getByTestId('gained-alarms').textContent).toContain('H-1 Lane 1');
  expect(screen.getByTestId('gained-alarms').textContent).toContain('1 listed of 2');
  expect(screen.getByTestId('lost-alarms').textContent).toContain('none');
  expect(screen.getByTestId('what-if-bars').querySelectorAll('.what-if-bar-then')).toHaveLength(3);
});

it('shows progress and cancels', async () => {
  const sent = server([]);
  show();
  await userEvent.click(screen.getByTestId('what-if-start'));
  const progress = screen.getByTestId('what-if-progress');
  await waitFor(() => expect(progress.dataset.state).toBe('RUNNING'));
  expect(progress.textContent).toContain('250 of 1,000 readings, 2 of 8 devices · about 30 s left');
  expect(within(progress).getByRole('progressbar')).toHaveProperty('value', 0.25);
  await userEvent.click(screen.getByTestId('what-if-cancel'));
  await waitFor(() => expect(progress.dataset.state).toBe('CANCELLED'));
  expect(sent.some(({ method, path }) => method === 'DELETE' && path === '/what-if/run-1')).toBe(true);
});

it('cancels a run that somebody walks away from', async () => {
  const sent = server([]);
  const { unmount } = show();
  await userEvent.click(screen.getByTestId('what-if-start'));
  await waitFor(() => expect(screen.getByTestId('what-if-progress').dataset.state).toBe('RUNNING'));
  unmount();
  expect(sent.at(-1)).toMatchObject({ method: 'DELETE', path: '/what-if/run-1' });
});

it('says why a run was refused', async () => {
  serve(() => ({ status: 409, json: { title: 'busy', detail: 'One run at a time.' } }));
  show();
  await userEvent.click(screen.getByTestId('what-if-start'));
  expect((await screen.findByTestId('what-if-refusal')).textContent).toBe('One run at a time.');
});

it('does not begin with a period that is none', async () => {
  const sent = server([]);
  show();
  await userEvent.click(screen.getByTestId('what-if-own'));
  await userEvent.clear(screen.getByTestId('what-if-from'));
  await userEvent.click(screen.getByTestId('what-if-start'));
  expect(screen.getByText('The period must begin before its end and before now')).toBeTruthy();
  expect(sent).toEqual([]);
});
