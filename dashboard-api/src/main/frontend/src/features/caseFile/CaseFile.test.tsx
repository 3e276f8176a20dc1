// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { caseOf } from '../../contract/sampleRows';
import { usePreferences } from '../../lib/preferences';
import { WatchContext } from '../../lib/site';
import { CaseFile } from './CaseFile';

// The drawing of curves needs a browser's canvas.
vi.mock('../../ui/Chart', () => ({ Chart: () => null }));

const site = {
  area: 'xijiang',
  name: { zh: '西江', en: 'Xijiang' },
  timeZone: 'Asia/Shanghai',
  synthetic: false,
  publicUrl: null,
};
const named = (id: string) => ({ id, name: { zh: id, en: id } });
const text = (en: string) => ({ zh: en, en });
const iso = (fromNow: number) => new Date(Date.now() + fromNow).toISOString();
const step = (id: string, state: string, more: object = {}) => ({
  id,
  title: text(id),
  state,
  doer: named('desk'),
  ...more,
});
const item = (id: string, kind: string, more: object = {}) => ({
  id,
  kind,
  kindName: text(kind),
  at: iso(-1000),
  ...more,
});
const file = {
  id: 'c1',
  number: 'SJ-1',
  version: 4,
  procedure: {
    id: 'escape-route',
    title: text('Escape route'),
    next: ['seen'],
    stages: [
      {
        id: 'scene',
        title: text('On the spot'),
        state: 'LATE',
        steps: [
          step('seen', 'LATE', { byHand: true, markable: true, dueAt: iso(-600_000) }),
          step('cleared', 'WAITING', { byHand: true, waitsFor: [named('seen')] }),
          step('closed', 'DONE', {
            unproven: true,
            doneAt: iso(-1000),
            doneBy: [{ id: 'user:1', name: 'Yang' }],
          }),
        ],
      },
    ],
  },
  evidence: {
    missing: 1,
    branches: [
      {
        step: 'seen',
        title: text('seen'),
        state: 'LATE',
        wants: [
          {
            kind: 'photo',
            kindName: text('photo'),
            title: text('photos of it'),
            required: true,
            standing: 'MISSING',
          },
        ],
        items: [
          item('i1', 'document', {
            added: true,
            title: 'Report',
            sha256: 'ab12',
            size: 2048,
            mediaType: 'application/pdf',
            url: '/api/v1/cases/c1/evidence/i1',
          }),
        ],
      },
    ],
    loose: [item('n1', 'note', { text: 'left at the gate' })],
  },
  grounds: [{ ...named('personal-data'), erases: true }],
};

interface Sent {
  readonly path: string;
  readonly method: string;
  readonly body: unknown;
  readonly seen: string | null;
}
let sent: Sent[] = [];

beforeEach(() => {
  usePreferences.setState({ language: 'en' });
  sent = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const { method = 'GET', body } = init;
    if (method !== 'GET') {
      const read = body instanceof FormData ? Object.fromEntries(body) : JSON.parse(String(body));
      sent.push({ path, method, body: read, seen: new Headers(init.headers).get('If-Match') });
    }
    const answer = path.endsWith('/verify') ? { sha256: 'ab12', found: 'cd34', same: false } : file;
    return new Response(JSON.stringify(answer));
  });
});
afterEach(() => vi.unstubAllGlobals());

function show(roles: readonly string[]) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queries}>
      <WatchContext value={{ site, roles, version: null }}>
        <CaseFile row={caseOf('c1')} />
      </WatchContext>
    </QueryClientProvider>,
  );
  return screen.findByTestId('procedure-tree');
}
const node = (tree: HTMLElement, id: string) =>
  tree.querySelector(`[data-step="${id}"] button`) as HTMLButtonElement;

it('draws both trees, names what is next and missing, and shows dark what hangs in the air', async () => {
  const tree = await show(['operator']);
  expect(screen.getByTestId('file-next').textContent).toBe('Next: seen');
  expect(screen.getByTestId('file-missing').textContent).toBe('1 needed pieces missing');
  expect(node(tree, 'seen').textContent).toContain('late');
  expect(node(tree, 'closed').className).toContain('tree-dark');
  expect(node(tree, 'closed').textContent).toContain('done without evidence that it needs');
  expect(node(tree, 'cleared').className).not.toContain('tree-dark');
  const want = within(screen.getByTestId('evidence-want'));
  expect(want.getByRole('button').className).toContain('tree-dark');
  expect(want.getByText('missing')).toBeTruthy();
  const loose = within(screen.getByTestId('evidence-loose'));
  expect(loose.getByText('Evidence without procedure')).toBeTruthy();
  await userEvent.click(loose.getByRole('button'));
  expect(loose.getByText('left at the gate')).toBeTruthy();
});

it('is walked with the arrow keys', async () => {
  const tree = await show(['operator']);
  node(tree, 'seen').focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement).toBe(node(tree, 'closed'));
  await userEvent.keyboard('{Home}{Enter}');
  expect(document.activeElement).toBe(node(tree, 'seen'));
  expect(node(tree, 'seen').getAttribute('aria-expanded')).toBe('true');
});

it('marks a step with the version that was seen', async () => {
  const tree = await show(['handler']);
  await userEvent.click(node(tree, 'seen'));
  await userEvent.click(screen.getByTestId('step-done'));
  await userEvent.type(await screen.findByTestId('step-words'), 'boxes');
  await userEvent.click(screen.getByTestId('step-submit'));
  await waitFor(() => expect(screen.queryByTestId('step-form-done')).toBeNull());
  expect(sent).toEqual([
    { path: '/api/v1/cases/c1/steps/seen/done', method: 'POST', body: { note: 'boxes' }, seen: '"4"' },
  ]);
});

it('says who may mark a step that the procedure gives to others', async () => {
  const [stage] = file.procedure.stages;
  const seen = stage?.steps[0] as { barred?: unknown };
  seen.barred = { zh: '由值班长办理', en: 'for the shift commander' };
  try {
    const tree = await show(['operator']);
    await userEvent.click(node(tree, 'seen'));
    expect(screen.getByTestId('step-barred').textContent).toBe('for the shift commander');
    expect(screen.getByTestId<HTMLButtonElement>('step-done').disabled).toBe(true);
    expect(screen.getByTestId<HTMLButtonElement>('step-evidence').disabled).toBe(false);
  } finally {
    delete seen.barred;
  }
});

it('adds the evidence that a step lacks', async () => {
  await show(['operator']);
  await userEvent.click(within(screen.getByTestId('evidence-want')).getByRole('button'));
  await userEvent.click(await screen.findByTestId('evidence-submit'));
  expect(screen.getByText('Choose a file')).toBeTruthy();
  expect(sent).toEqual([]);
  const photo = new File(['x'], 'IMG_1.jpg', { type: 'image/jpeg' });
  await userEvent.upload(screen.getByTestId('evidence-file'), photo);
  await userEvent.click(screen.getByTestId('evidence-submit'));
  await waitFor(() => expect(screen.queryByTestId('evidence-form')).toBeNull());
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ path: '/api/v1/cases/c1/evidence', method: 'POST' });
  expect(sent[0]?.body).toMatchObject({ kind: 'photo', step: 'seen' });
});

it('says when the stored bytes are not what came in, and withdraws on a ground that says what it erases', async () => {
  await show(['reviewer']);
  const piece = document.querySelector('[data-item="i1"]') as HTMLElement;
  await userEvent.click(within(piece).getByRole('button'));
  await userEvent.click(within(piece).getByTestId('item-verify'));
  expect((await within(piece).findByTestId('item-verified')).textContent).toContain('altered');
  await userEvent.click(within(piece).getByTestId('item-withdraw'));
  await userEvent.selectOptions(await screen.findByTestId('withdraw-ground'), 'personal-data');
  expect(screen.getByText(/erases the content/)).toBeTruthy();
  await userEvent.click(screen.getByTestId('withdraw-submit'));
  await waitFor(() => expect(screen.queryByTestId('withdraw-form')).toBeNull());
  expect(sent).toEqual([
    {
      path: '/api/v1/cases/c1/evidence/i1',
      method: 'DELETE',
      body: { ground: 'personal-data', note: null },
      seen: '"4"',
    },
  ]);
});

it('offers nothing to those who only read', async () => {
  const tree = await show(['auditor']);
  await userEvent.click(node(tree, 'seen'));
  expect(screen.queryByTestId('step-done')).toBeNull();
  expect(screen.queryByTestId('evidence-add')).toBeNull();
});
