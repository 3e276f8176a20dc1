// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { usePreferences } from '../../lib/preferences';
import { WatchContext } from '../../lib/site';
import { VolunteersPage } from './VolunteersPage';

const site = {
  area: 'xijiang',
  name: { zh: '西江', en: 'Xijiang' },
  timeZone: 'Asia/Shanghai',
  synthetic: false,
  publicUrl: null,
};
const gu = {
  id: 'v1',
  name: 'Gu Yi',
  own: true,
  bodyTitle: { zh: '志愿者', en: 'Volunteers' },
  reachable: true,
  grid: 'GR-01',
  gridName: { zh: '一网格', en: 'Grid 1' },
  group: 'HG-7',
  skills: ['pump'],
  skillNames: [{ zh: '操作消防泵', en: 'Working a fire pump' }],
  languages: ['zh'],
  away: false,
  consent: { form: 'written', title: { zh: '书面', en: 'Written' }, on: '2026-05-01' },
  since: '2026-05-01T00:00:00Z',
};
const an = { ...gu, id: 'v2', name: 'An Bo', own: false, skills: [], skillNames: [], consent: null };
let sent: { method: string; path: string; body: unknown }[] = [];

beforeEach(() => {
  sent = [];
  usePreferences.setState({ language: 'en' });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const path = url.replace('/api/v1', '');
    const answer = (body: unknown) => new Response(JSON.stringify(body));
    if (init.method !== 'GET') {
      const body = init.body instanceof Blob ? await init.body.text() : JSON.parse(String(init.body ?? '{}'));
      sent.push({ method: String(init.method), path, body });
      return path.startsWith('/volunteers/import')
        ? answer({
            accepted: 1,
            unchanged: 0,
            rejected: 1,
            rows: [
              { line: 3, field: 'skills', code: 'responder.unknown-skill', message: { en: 'No such skill' } },
            ],
          })
        : answer({ id: 'new' });
    }
    if (path === '/volunteers/book') {
      return answer({
        consentNotice: { text: { en: 'We keep your name.' }, source: { en: 'PIPL' }, confirmed: false },
        consents: [{ id: 'spoken', title: { en: 'Spoken' } }],
        suspensions: [{ id: 'unwell', title: { en: 'Unwell' } }],
      });
    }
    if (path === '/dispatch/book') {
      return answer({
        skills: [{ id: 'search', title: { en: 'Search' } }],
        declines: [],
        withdrawals: [],
        needs: [],
      });
    }
    if (path === '/map') {
      return answer({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: { id: 'xijiang/GR-01', layer: 'grid', name: { en: 'Grid 1' } },
            geometry: { type: 'Point', coordinates: [0, 0] },
          },
        ],
      });
    }
    return path.startsWith('/volunteers?') || path === '/volunteers'
      ? answer({
          at: '2026-05-01T00:00:00Z',
          withNumbers: path.endsWith('numbers=true'),
          items: [path.endsWith('numbers=true') ? { ...gu, phone: '00000000001' } : gu, an],
        })
      : answer({ items: [] });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(role: string) {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <WatchContext value={{ site, roles: [role], version: null }}>
        <VolunteersPage />
      </WatchContext>
    </QueryClientProvider>,
  );
}

it('shows who can be called and who has not agreed, numbers only when asked for, and changes nothing at the desk', async () => {
  show('operator');
  const rows = await screen.findAllByTestId('volunteer-row');
  expect(rows[0]?.textContent).toContain('● can be calledGrid 1 · HG-7Working a fire pumpWritten 2026-05-01');
  expect(rows[1]?.textContent).toContain('no consent recorded');
  expect(screen.queryByText('00000000001')).toBeNull();
  expect(screen.queryByTestId('volunteer-new')).toBeNull();
  expect(screen.queryByTestId('volunteer-edit')).toBeNull();

  await userEvent.click(screen.getByTestId('volunteer-numbers'));
  expect((await screen.findByRole('link', { name: '00000000001' })).getAttribute('href')).toBe(
    'tel:00000000001',
  );
});

it('enters nobody without consent, and sends what was written', async () => {
  show('manager');
  await userEvent.click(await screen.findByTestId('volunteer-new'));
  const form = within(await screen.findByTestId('volunteer-form'));
  expect(await form.findByText(/We keep your name/)).not.toBeNull();
  await userEvent.type(form.getByTestId('volunteer-name'), 'Na One');
  await userEvent.type(form.getByTestId('volunteer-phone'), '13900000001');
  await userEvent.selectOptions(form.getByTestId('volunteer-grid'), 'GR-01');
  await userEvent.click(await form.findByLabelText('Search'));
  expect(form.getByTestId<HTMLSelectElement>('volunteer-consent').required).toBe(true);
  await userEvent.click(form.getByTestId('volunteer-send'));
  expect(sent).toEqual([]);

  await userEvent.selectOptions(form.getByTestId('volunteer-consent'), 'spoken');
  await userEvent.click(form.getByTestId('volunteer-send'));
  await waitFor(() => expect(screen.queryByTestId('volunteer-form')).toBeNull());
  expect(sent).toEqual([
    {
      method: 'POST',
      path: '/volunteers',
      body: {
        name: 'Na One',
        language: 'zh',
        phone: '13900000001',
        skills: ['search'],
        grid: 'GR-01',
        group: null,
        consentForm: 'spoken',
        consentOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
    },
  ]);
});

it('tries a file first and tells bad rows by line', async () => {
  show('manager');
  await userEvent.click(await screen.findByRole('button', { name: 'Import CSV' }));
  await userEvent.upload(
    await screen.findByTestId('volunteer-file'),
    new File(['id,name\n'], 'v.csv', { type: 'text/csv' }),
  );
  const report = await screen.findByTestId('volunteer-report');
  expect(report.textContent).toContain('1 would be taken');
  expect(report.textContent).toContain('3skillsNo such skill');
  expect(sent.map(({ path }) => path)).toEqual(['/volunteers/import?dryRun=true']);

  await userEvent.click(screen.getByTestId('volunteer-take'));
  await waitFor(() => expect(screen.queryByTestId('volunteer-import')).toBeNull());
  expect(sent[1]?.path).toBe('/volunteers/import?dryRun=false');
});

it('suspends for a while', async () => {
  show('manager');
  await userEvent.click((await screen.findAllByTestId('volunteer-suspend'))[0] as HTMLElement);
  await userEvent.selectOptions(await screen.findByTestId('suspend-ground'), 'unwell');
  await userEvent.click(screen.getByTestId('suspend-send'));
  await waitFor(() =>
    expect(sent).toEqual([
      { method: 'POST', path: '/volunteers/v1/suspend', body: { ground: 'unwell', until: null } },
    ]),
  );
});
