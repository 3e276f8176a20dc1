// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CaseRow } from '../../contract/rows';
import { usePreferences } from '../../lib/preferences';
import { WatchContext } from '../../lib/site';
import { CaseTasks } from './CaseTasks';

const site = {
  area: 'xijiang',
  name: { zh: '西江', en: 'Xijiang' },
  timeZone: 'Asia/Shanghai',
  synthetic: false,
  publicUrl: null,
};
const row = {
  id: 'case-1',
  version: '3',
  category: 'fire',
  assignee: 'patrol',
  assigneeName: null,
} as unknown as CaseRow;
const both = (text: string) => ({ zh: text, en: text });
const at = '2026-05-01T08:00:00Z';
const card = {
  line: {
    id: 'task-1',
    caseId: 'case-1',
    title: both('Fire'),
    body: both('Patrol'),
    priority: 'CRITICAL',
    state: 'UNMANNED',
    stateTitle: both('nobody takes it'),
    takers: 1,
    needed: 2,
    openedAt: at,
    lastAt: at,
  },
  bodyCode: 'patrol',
  hands: [
    { responder: 'an', name: 'An', state: 'taken', at },
    { responder: 'bo', name: 'Bo', state: 'declined', at, ground: both('Too far away'), note: 'at the gate' },
  ],
  reports: [{ name: 'An', words: 'smoke on the third floor', photos: ['v-1'], at }],
};
let sent: { path: string; body: object; key: string | undefined }[] = [];

beforeEach(() => {
  sent = [];
  usePreferences.setState({ language: 'en' });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const path = url.replace('/api/v1', '');
    if (init.method === 'POST') {
      const key = (init.headers as Record<string, string>)['Idempotency-Key'];
      sent.push({ path, body: JSON.parse(String(init.body)), key });
      return new Response(JSON.stringify(card));
    }
    if (path === '/dispatch/book') {
      const withdrawals = [{ id: 'not-needed', title: both('Not needed'), wordsNeeded: false }];
      const needs = [{ id: 'fire', takers: 2, skills: [], source: both('a source'), confirmed: false }];
      return new Response(JSON.stringify({ skills: [], declines: [], withdrawals, needs }));
    }
    if (path === '/responders') {
      const person = { body: 'patrol', bodyTitle: both('Patrol'), skills: [], languages: [], tasks: 0 };
      return new Response(
        JSON.stringify({
          items: [
            { ...person, id: 'an', name: 'An', state: 'busy' },
            { ...person, id: 'cy', name: 'Cy', state: 'free' },
          ],
        }),
      );
    }
    return new Response(JSON.stringify({ items: [card] }));
  });
});
vi.setConfig({ testTimeout: 30_000 });
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(role: string) {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <WatchContext value={{ site, roles: [role], version: null }}>
        <CaseTasks row={row} />
      </WatchContext>
    </QueryClientProvider>,
  );
}

it('says who has it, who declined why, what came from the place, and that two are needed', async () => {
  show('reviewer');
  const shown = (await screen.findByTestId('task-card')).textContent ?? '';
  expect(shown).toContain('▲ nobody takes it · Patrol · 1 of 2 people');
  expect(shown).toContain('● An · has it');
  expect(shown).toContain('✕ Bo · declined: Too far away (at the gate)');
  expect(shown).toContain('An: smoke on the third floor');
  expect(screen.getByRole('link', { name: 'Photo 1' }).getAttribute('href')).toBe('/api/v1/media/v-1');
  expect(await screen.findByText(/needs 2 people · to be confirmed on site/)).not.toBeNull();
  expect(screen.queryByTestId('task-send')).toBeNull();
  expect(screen.queryByTestId('task-withdraw')).toBeNull();
});

it('shows nothing to those who may not read what people said', () => {
  show('wall');
  expect(screen.queryByTestId('case-tasks')).toBeNull();
});

it('lets the desk ask somebody who has not got it, send people in turn, and withdraw on a ground', async () => {
  show('operator');
  await userEvent.click(await screen.findByRole('button', { name: 'Ask somebody else' }));
  const people = await screen.findByLabelText('Whom to ask');
  await waitFor(() => expect(people.textContent).toContain('Cy · Patrol · free'));
  expect(people.textContent).not.toContain('An ·');
  await userEvent.selectOptions(people, 'cy');
  await userEvent.click(screen.getByTestId('task-form-send'));
  await waitFor(() =>
    expect(sent[0]).toMatchObject({ path: '/tasks/task-1/offer', body: { responder: 'cy' } }),
  );
  expect(sent[0]?.key).toBeTruthy();

  await userEvent.click(await screen.findByTestId('task-send'));
  await userEvent.click(screen.getByTestId('task-form-send'));
  await waitFor(() => expect(sent[1]).toMatchObject({ path: '/cases/case-1/tasks', body: {} }));

  await userEvent.click(await screen.findByTestId('task-withdraw'));
  await userEvent.click(screen.getByTestId('task-form-send'));
  expect(screen.getByRole('alert').textContent).toBe('Choose');
  await userEvent.selectOptions(screen.getByTestId('task-ground'), 'not-needed');
  await userEvent.click(screen.getByTestId('task-form-send'));
  await waitFor(() =>
    expect(sent[2]).toMatchObject({ path: '/tasks/task-1/withdraw', body: { ground: 'not-needed' } }),
  );
});
