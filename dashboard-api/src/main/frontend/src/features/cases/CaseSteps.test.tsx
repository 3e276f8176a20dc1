// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CaseDetail } from '../../contract/rest';
import type { CaseRow } from '../../contract/rows';
import { caseOf } from '../../contract/sampleRows';
import { live } from '../../lib/live';
import { useNotices } from '../../lib/notices';
import { usePreferences } from '../../lib/preferences';
import { WatchContext } from '../../lib/site';
import { CaseSteps } from './CaseSteps';

const site = {
  area: 'xijiang',
  name: { zh: '西江', en: 'Xijiang' },
  timeZone: 'Asia/Shanghai',
  synthetic: false,
  publicUrl: null,
};
const named = (id: string) => ({ id, title: { zh: id, en: id } });
const grounds = {
  all: {
    returns: [named('duplicate'), { ...named('other'), wordsNeeded: true }],
    refusals: [
      { ...named('old law'), source: { zh: '旧', en: 'Order 32' }, from: '2010-07-01' },
      { ...named('new law'), source: { zh: '新', en: 'Order 14' }, from: '2026-03-15', confirmed: false },
    ],
  },
  refusalsInForce: ['new law'],
};

interface Sent {
  readonly path: string;
  readonly version: string | undefined;
  readonly body: unknown;
}

beforeEach(() => {
  usePreferences.setState({ language: 'en' });
  useNotices.setState({ items: [] });
  live.replace([]);
  live.commit();
});
afterEach(() => vi.unstubAllGlobals());

/** A server that holds one case and refuses what is not about its version. */
function serve(stored: CaseRow): Sent[] {
  const sent: Sent[] = [];
  const told = { ...stored, openedAt: '2026-11-23T00:00:00Z', lastAt: null };
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') {
      const version = (init.headers as Record<string, string>)['If-Match'];
      sent.push({ path, version, body: JSON.parse(String(init.body)) });
      return version === `"${stored.version}"`
        ? new Response(JSON.stringify({ ...told, version: String(Number(stored.version) + 1) }))
        : new Response(JSON.stringify({ status: 412, detail: 'Assigned by Yang' }), { status: 412 });
    }
    const answers: Record<string, unknown> = {
      '/api/v1/case-grounds': grounds,
      '/api/v1/case-catalogue': {},
      [`/api/v1/cases/${stored.id}`]: told,
    };
    return new Response(JSON.stringify(answers[path] ?? {}));
  });
  return sent;
}

function show(row: CaseRow, ...roles: string[]) {
  return showBarred(row, [], ...roles);
}

function showBarred(row: CaseRow, barred: CaseDetail['barred'], ...roles: string[]) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const part = (shown: CaseRow) => (
    <QueryClientProvider client={queries}>
      <WatchContext value={{ site, roles, version: null }}>
        <CaseSteps row={shown} filings={[]} barred={barred} />
      </WatchContext>
    </QueryClientProvider>
  );
  const { rerender } = render(part(row));
  return { become: (next: CaseRow) => rerender(part(next)) };
}

const submit = () => screen.getByTestId<HTMLButtonElement>('case-submit');

it('offers a handler the next step at once and sends it about the version that is seen', async () => {
  const row = caseOf('c1', { state: 'ASSIGNED', version: '7' });
  const sent = serve(row);
  show(row, 'handler');
  expect(screen.queryByTestId('case-step-return')).toBeNull();
  await userEvent.click(screen.getByTestId('case-more'));
  expect(screen.getByTestId('case-step-return')).toBeTruthy();
  expect(screen.queryByTestId('case-step-assign')).toBeNull();
  await userEvent.click(screen.getByTestId('case-step-take'));
  await waitFor(() => expect(useNotices.getState().items.at(-1)?.text).toBe('c1: Take done'));
  expect(sent).toEqual([{ path: '/api/v1/cases/c1/take', version: '"7"', body: {} }]);
});

it('says who may take a step that the procedure gives to others, and offers it to nobody else', async () => {
  const row = caseOf('c1', { state: 'ASSIGNED', version: '7' });
  const sent = serve(row);
  const why = { zh: '由维修队办理', en: 'for the maintenance crew' };
  showBarred(row, [{ verb: 'take', why }], 'handler');
  expect(screen.getByTestId('case-step-barred').textContent).toBe('for the maintenance crew');
  const take = screen.getByTestId<HTMLButtonElement>('case-step-take');
  expect(take.disabled).toBe(true);
  await userEvent.click(take);
  expect(sent).toEqual([]);
});

it('refuses only on a ground in force, shown with its source', async () => {
  const row = caseOf('c1', { state: 'OPENED', version: '1' });
  const sent = serve(row);
  show(row, 'operator');
  await userEvent.click(screen.getByTestId('case-more'));
  await userEvent.click(screen.getByTestId('case-step-refuse'));
  await screen.findByText('Source: Order 14');
  expect(screen.getByTestId('case-ground').textContent).not.toContain('old law');
  await userEvent.click(submit());
  expect(screen.getByTestId('case-ground').textContent).toContain('Required');
  expect(sent).toEqual([]);
  await userEvent.click(screen.getByLabelText(/new law/));
  await userEvent.click(submit());
  await waitFor(() => expect(screen.queryByTestId('case-form-refuse')).toBeNull());
  expect(sent).toEqual([
    { path: '/api/v1/cases/c1/refuse', version: '"1"', body: { ground: 'new law', note: null } },
  ]);
});

it('shows what changed meanwhile, keeps the words, and goes on with the newest state', async () => {
  const seen = caseOf('c1', { state: 'TRIAGED', version: '3' });
  const sent = serve({ ...seen, state: 'ASSIGNED', assignee: 'police', version: '5' });
  show(seen, 'commander');
  await userEvent.click(screen.getByTestId('case-more'));
  await userEvent.click(screen.getByTestId('case-step-supervise'));
  await userEvent.type(screen.getByTestId('case-note'), 'today');
  await userEvent.click(submit());
  const changed = await screen.findByTestId('case-changed');
  expect(screen.getByTestId('case-refusal').textContent).toBe('Assigned by Yang');
  expect(changed.textContent).toContain('police');
  expect(submit().disabled).toBe(true);
  expect(screen.getByTestId<HTMLTextAreaElement>('case-note').value).toBe('today');
  await userEvent.click(screen.getByTestId('case-go-on'));
  await userEvent.click(submit());
  await waitFor(() => expect(screen.queryByTestId('case-form-supervise')).toBeNull());
  expect(sent).toEqual([
    { path: '/api/v1/cases/c1/supervise', version: '"3"', body: { note: 'today' } },
    { path: '/api/v1/cases/c1/supervise', version: '"5"', body: { note: 'today' } },
  ]);
});

it('says when a change that came by itself forbids the step, and keeps the words', async () => {
  const row = caseOf('c1', { state: 'TAKEN', version: '3' });
  const sent = serve(row);
  const { become } = show(row, 'operator');
  await userEvent.click(screen.getByTestId('case-more'));
  await userEvent.click(screen.getByTestId('case-step-return'));
  await userEvent.type(screen.getByTestId('case-note'), 'bridge');
  become({ ...row, state: 'RESOLVED', version: '4' });
  expect(screen.getByTestId('case-changed').textContent).toContain('“Return” is not possible');
  expect(screen.queryByTestId('case-go-on')).toBeNull();
  expect(submit().disabled).toBe(true);
  expect(screen.getByTestId<HTMLTextAreaElement>('case-note').value).toBe('bridge');
  expect(sent).toEqual([]);
});
