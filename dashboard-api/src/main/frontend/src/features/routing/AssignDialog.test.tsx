// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { caseOf } from '../../contract/sampleRows';
import { usePreferences } from '../../lib/preferences';
import { WatchContext } from '../../lib/site';
import { AssignDialog } from './AssignDialog';
import { UndoneParts } from './UndoneParts';

const site = {
  area: 'xijiang',
  name: { zh: '西江', en: 'Xijiang' },
  timeZone: 'Asia/Shanghai',
  synthetic: false,
  publicUrl: null,
};
const text = (en: string) => ({ zh: en, en });
const body = (id: string, facts: object = {}) => ({
  id,
  name: text(id),
  purpose: text(id),
  teams: [],
  capacity: null,
  mayLead: true,
  standIn: null,
  isOpen: true,
  openCases: 2,
  ...facts,
});
const plan = {
  version: 0,
  lastResort: 'centre',
  autoAssign: false,
  bodies: [
    body('station', {
      teams: [
        { id: 'east', title: text('East') },
        { id: 'west', title: text('West') },
      ],
    }),
    body('clinic', { isOpen: false, capacity: 4 }),
    body('patrol', { mayLead: false }),
  ],
};
const routing = {
  version: 7,
  proposal: {
    lead: 'station',
    team: 'west',
    joint: ['clinic'],
    rule: 'smoke',
    reasons: [
      { code: 'not-time', rule: 'night', text: text('night: another hour') },
      { code: 'rule-matches', rule: 'smoke', text: text('smoke matches') },
    ],
  },
  lead: { id: 'station', name: text('station') },
  parts: [
    { body: { id: 'clinic', name: text('clinic') }, done: false },
    { body: { id: 'patrol', name: text('patrol') }, done: true },
  ],
  returns: [],
  reviewPending: false,
  mayAssign: true,
  mayReview: false,
};
const row = caseOf('c1', { state: 'TRIAGED', version: '7', jointBodies: ['clinic', 'patrol'] });

beforeEach(() => usePreferences.setState({ language: 'en' }));
afterEach(() => vi.unstubAllGlobals());

function show(part: ReactNode, known: object = routing) {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push({ path, body: JSON.parse(String(init.body)) });
      return new Response(JSON.stringify({ ...row, openedAt: '2026-11-23T00:00:00Z', version: '8' }));
    }
    return new Response(JSON.stringify(path.endsWith('/routing') && path.includes('/cases/') ? known : plan));
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queries}>
      <WatchContext value={{ site, roles: ['operator'], version: null }}>{part}</WatchContext>
    </QueryClientProvider>,
  );
  return sent;
}

const value = (testId: string) => screen.getByTestId<HTMLSelectElement>(testId).value;

it('fills in what the rules propose and says why, also of the rules that do not match', async () => {
  const closed = vi.fn();
  const sent = show(<AssignDialog row={row} onClose={closed} />);
  await screen.findByTestId('routing-proposal');
  expect(value('case-body')).toBe('station');
  expect(value('case-team')).toBe('west');
  expect(screen.getByLabelText<HTMLInputElement>(/clinic/).checked).toBe(true);
  expect(screen.getByTestId('routing-reasons').textContent).toContain('smoke matches');
  expect(screen.getByText('night: another hour').closest('details')?.open).toBe(false);
  await userEvent.click(screen.getByTestId('case-submit'));
  await waitFor(() => expect(closed).toHaveBeenCalled());
  expect(sent).toEqual([
    {
      path: '/api/v1/cases/c1/assign',
      body: { body: 'station', jointBodies: ['clinic'], team: 'west' },
    },
  ]);
});

it('lets a person choose another body and come back to the proposal', async () => {
  show(<AssignDialog row={row} onClose={() => {}} />);
  await screen.findByTestId('routing-proposal');
  const offered = [...screen.getByTestId<HTMLSelectElement>('case-body').options].map((each) => each.text);
  expect(offered.some((each) => each.startsWith('patrol'))).toBe(false);
  expect(offered.find((each) => each.startsWith('clinic'))).toContain('closed now · 2 of 4 open');
  await userEvent.selectOptions(screen.getByTestId('case-body'), 'clinic');
  expect(screen.queryByTestId('case-team')).toBeNull();
  await userEvent.click(screen.getByTestId('routing-take-proposal'));
  expect(value('case-body')).toBe('station');
  expect(value('case-team')).toBe('west');
});

it('waits for the review of a return', async () => {
  show(<AssignDialog row={row} onClose={() => {}} />, { ...routing, reviewPending: true, mayAssign: false });
  expect((await screen.findByTestId('review-first')).textContent).toContain('reviews');
  expect(screen.getByTestId<HTMLButtonElement>('case-submit').disabled).toBe(true);
});

it('warns of parts that are not done before a case is settled', async () => {
  show(<UndoneParts row={row} />);
  const note = await screen.findByTestId('undone-parts');
  expect(note.textContent).toContain('clinic');
  expect(note.textContent).not.toContain('patrol');
});
