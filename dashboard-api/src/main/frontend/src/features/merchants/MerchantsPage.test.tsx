// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { caseOf } from '../../contract/sampleRows';
import { usePreferences } from '../../lib/preferences';
import { WatchContext } from '../../lib/site';
import { CaseMerchants } from './CaseMerchants';
import { MerchantsPage } from './MerchantsPage';
import { book, silver, silverLine } from './testing';

const site = {
  area: 'xijiang',
  name: { zh: '西江', en: 'Xijiang' },
  timeZone: 'Asia/Shanghai',
  synthetic: false,
  publicUrl: null,
};
let sent: { method: string; path: string; body: unknown; version: string | undefined }[] = [];
let asked: string[] = [];

beforeEach(() => {
  sent = [];
  asked = [];
  usePreferences.setState({ language: 'en' });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const path = url.replace('/api/v1', '');
    const answer = (body: unknown) => new Response(JSON.stringify(body));
    if (init.method !== 'GET') {
      const version = (init.headers as Record<string, string>)['If-Match'];
      const body =
        init.body instanceof Blob ? await init.body.text() : JSON.parse(String(init.body ?? 'null'));
      sent.push({ method: String(init.method), path, body, version });
      return path.startsWith('/merchants/import')
        ? answer({
            accepted: 1,
            unchanged: 0,
            rejected: 1,
            rows: [
              { line: 3, field: 'credit_code', code: 'merchant.bad-credit-code', message: { en: 'No code' } },
            ],
          })
        : answer(silver);
    }
    asked.push(path);
    if (path === '/merchants/book') {
      return answer(book);
    }
    if (path === '/merchants/silver-1/contact') {
      return answer({ name: 'Long', phone: '13800001111' });
    }
    if (path === '/merchants/silver-1') {
      return answer(silver);
    }
    if (path.startsWith('/cases?')) {
      return answer({
        items: [
          {
            id: 'c9',
            number: 'SJ-9',
            state: 'OPENED',
            origin: 'OPERATOR',
            openedAt: '2026-05-01T00:00:00Z',
            version: 1,
          },
        ],
      });
    }
    if (path.startsWith('/cases/')) {
      return answer([silverLine]);
    }
    if (path === '/map') {
      return answer({ type: 'FeatureCollection', features: [] });
    }
    return answer({ items: [silverLine], next: null });
  });
});
vi.setConfig({ testTimeout: 30_000 });
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(role: string, what = <MerchantsPage />) {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <WatchContext value={{ site, roles: [role], version: null }}>{what}</WatchContext>
    </QueryClientProvider>,
  );
}

async function open() {
  await userEvent.click(await screen.findByRole('button', { name: 'Ayou Silver' }));
  return screen.findByTestId('merchant-one');
}

it('lists merchants with what wants an eye, in a word, and narrows the list at the server', async () => {
  show('operator');
  const row = await screen.findByTestId('merchant-row');
  expect(row.textContent).toContain('■ banned');
  expect(screen.queryByTestId('merchant-new')).toBeNull();
  await userEvent.selectOptions(screen.getByTestId('merchant-filter-licence'), 'EXPIRING');
  await userEvent.click(screen.getByTestId('merchant-filter-banned'));
  await waitFor(() => expect(asked).toContain('/merchants?licence=EXPIRING&banned=true'));
});

it('shows the whole record, drawn and in words, and the whole number only when it is asked for', async () => {
  show('operator');
  const one = within(await open());
  expect(one.getByTestId('merchant-lead').textContent).toContain('▲ overdue since');
  expect(one.getByTestId('merchant-ban').textContent).toContain('■ Suspended');
  expect(one.getByTestId('merchant-licence').textContent).toContain('▲ expired 2026-05-01');
  expect(one.getByTestId('merchant-steps').textContent).toContain('silver of 60 %');
  expect(one.getByRole('img').getAttribute('aria-label')).toContain(
    'Complaints 1, Letters 1, Leads 1, Bans 1',
  );
  expect(one.queryByText('13800001111')).toBeNull();
  await userEvent.click(one.getByTestId('merchant-contact'));
  expect((await one.findByRole('link', { name: '13800001111' })).getAttribute('href')).toBe(
    'tel:13800001111',
  );
});

it('sends a lead on the version that was seen, with what was found', async () => {
  show('operator');
  const one = within(await open());
  await userEvent.click(await one.findByTestId('merchant-act-sendLead'));
  const form = within(await screen.findByTestId('merchant-form-sendLead'));
  await userEvent.selectOptions(form.getByTestId('merchant-field-authority'), 'market-supervision');
  await userEvent.selectOptions(form.getByTestId('merchant-field-ground'), 'fake-goods');
  await userEvent.click(form.getByTestId('merchant-send'));
  expect(sent).toEqual([]);
  await userEvent.type(form.getByTestId('merchant-field-note'), 'no hallmark');
  await userEvent.click(form.getByTestId('merchant-send'));
  await waitFor(() => expect(screen.queryByTestId('merchant-form-sendLead')).toBeNull());
  expect(sent).toEqual([
    {
      method: 'POST',
      path: '/merchants/silver-1/leads',
      version: '"7"',
      body: {
        authority: 'market-supervision',
        ground: 'fake-goods',
        until: expect.stringMatching(/T15:59:00\.000Z$/),
        note: 'no hallmark',
      },
    },
  ]);
});

it('ties a case by its number', async () => {
  show('operator');
  const one = within(await open());
  await userEvent.type(one.getByTestId('merchant-case-number'), 'SJ-8');
  await userEvent.click(one.getByTestId('merchant-tie'));
  expect(await one.findByText('There is no case of this number.')).not.toBeNull();
  await userEvent.clear(one.getByTestId('merchant-case-number'));
  await userEvent.type(one.getByTestId('merchant-case-number'), 'sj-9');
  await userEvent.click(one.getByTestId('merchant-tie'));
  await waitFor(() =>
    expect(sent).toEqual([
      { method: 'POST', path: '/merchants/silver-1/cases', version: '"7"', body: { caseId: 'c9' } },
    ]),
  );
});

it('tries a file first and tells bad rows by line', async () => {
  show('manager');
  await userEvent.click(await screen.findByRole('button', { name: 'Import CSV' }));
  await userEvent.upload(
    await screen.findByTestId('merchant-file'),
    new File(['id,name\n'], 'm.csv', { type: 'text/csv' }),
  );
  const report = await screen.findByTestId('merchant-report');
  expect(report.textContent).toContain('1 would be taken');
  expect(report.textContent).toContain('3credit_codeNo code');
  await userEvent.click(screen.getByTestId('merchant-take'));
  await waitFor(() => expect(screen.queryByTestId('merchant-import')).toBeNull());
  expect(sent.map(({ path }) => path)).toEqual([
    '/merchants/import?dryRun=true',
    '/merchants/import?dryRun=false',
  ]);
});

it('tells on the case page what is on record, with a ban in a word and a way to the record', async () => {
  show('handler', <CaseMerchants row={caseOf('c1')} />);
  expect((await screen.findByTestId('case-merchant-ban')).textContent).toContain('■ Suspended · Fire safety');
  expect(screen.getByTestId('case-merchant').textContent).toContain('▲ 1 overdue');
  expect(screen.getByRole('link', { name: 'Ayou Silver' }).getAttribute('href')).toBe(
    '/merchants?merchant=silver-1',
  );
});

it('asks nothing for who may not see the record', async () => {
  show('wall', <CaseMerchants row={caseOf('c1')} />);
  show('wall');
  expect(await screen.findByText(/Your role may not open/)).not.toBeNull();
  expect(asked).toEqual([]);
});
