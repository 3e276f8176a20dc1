// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { caseOf } from '../../contract/sampleRows';
import { usePreferences } from '../../lib/preferences';
import { WatchContext } from '../../lib/site';
import { CaseDocuments } from './CaseDocuments';

const site = {
  area: 'xijiang',
  name: { zh: '西江', en: 'Xijiang' },
  timeZone: 'Asia/Shanghai',
  synthetic: false,
  publicUrl: null,
};
const form = (kind: string, addressees: string[], id: string) => ({
  kind,
  title: { zh: kind, en: kind },
  addressees,
  fields: [{ id, title: { zh: id, en: id }, required: true, long: false }],
});
const forms = {
  source: { zh: '依据', en: 'Source of the wording' },
  forms: [form('MEDIATION_LETTER', ['BOTH'], 'result'), form('PROOF_OF_SERVICE', ['RESPONDENT'], 'place')],
};
const issued = {
  id: 'd1',
  kind: 'MEDIATION_LETTER',
  title: { zh: '调解书', en: 'mediation letter' },
  number: '调解〔2026〕1号',
  addressee: 'BOTH',
  sha256: '00ff',
  issuedAt: '2026-05-01T02:00:00Z',
  services: [],
  version: 0,
};

beforeEach(() => usePreferences.setState({ language: 'en' }));
afterEach(() => vi.unstubAllGlobals());

function show(documents: unknown[], roles: string[], known: Record<string, string> = {}) {
  const sent: { path: string; body: unknown; seen: string | null; key: boolean }[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') {
      const headers = new Headers(init.headers);
      sent.push({
        path: path.replace('/api/v1/cases/c1/documents', ''),
        body: JSON.parse(String(init.body)),
        seen: headers.get('If-Match'),
        key: headers.has('Idempotency-Key'),
      });
      return new Response(JSON.stringify(issued));
    }
    if (path.includes('/documents/known')) {
      return new Response(JSON.stringify(known));
    }
    return new Response(JSON.stringify(path === '/api/v1/document-forms' ? forms : documents));
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queries}>
      <WatchContext value={{ site, roles, version: null }}>
        <CaseDocuments row={caseOf('c1')} />
      </WatchContext>
    </QueryClientProvider>,
  );
  return sent;
}

it('issues a document once everything needed is filled in, with a key that makes it one document', async () => {
  const sent = show([], ['mediator']);
  await userEvent.click(await screen.findByTestId('document-issue'));
  await screen.findByRole('option', { name: 'MEDIATION_LETTER' });
  expect(screen.queryByRole('option', { name: 'PROOF_OF_SERVICE' })).toBeNull();
  await userEvent.selectOptions(screen.getByTestId('document-kind'), 'MEDIATION_LETTER');
  await userEvent.click(screen.getByTestId('document-submit'));
  expect(screen.getByText('Required')).toBeTruthy();
  expect(sent).toEqual([]);
  await userEvent.type(screen.getByTestId('document-field-result'), 'refund');
  await userEvent.click(screen.getByTestId('document-submit'));
  await waitFor(() => expect(screen.queryByTestId('document-form')).toBeNull());
  expect(sent).toEqual([
    {
      path: '',
      body: {
        kind: 'MEDIATION_LETTER',
        addressee: 'BOTH',
        provesServiceOf: null,
        fields: { result: 'refund' },
      },
      seen: null,
      key: true,
    },
  ]);
});

it('records service on one of both parties, about the version that was seen', async () => {
  const sent = show([issued], ['operator']);
  await userEvent.click(await screen.findByTestId('document-serve'));
  await userEvent.selectOptions(screen.getByTestId('document-addressee'), 'RESPONDENT');
  await userEvent.selectOptions(screen.getByTestId('document-manner'), 'ELECTRONIC');
  await userEvent.click(screen.getByTestId('document-consent'));
  await userEvent.click(screen.getByTestId('document-submit'));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    path: '/d1/services',
    seen: '"0"',
    body: { addressee: 'RESPONDENT', manner: 'ELECTRONIC', consent: true, delivered: true, note: null },
  });
});

it('offers a reviewer nothing but to read, and says of a void one why', async () => {
  show([{ ...issued, voidedAt: '2026-05-02T02:00:00Z', voidReason: 'wrong name' }], ['reviewer']);
  expect((await screen.findByTestId('case-document')).textContent).toContain('Void: wrong name');
  expect(screen.getByTestId('document-open')).toBeTruthy();
  for (const act of ['document-issue', 'document-serve', 'document-void']) {
    expect(screen.queryByTestId(act)).toBeNull();
  }
});

it('fills in what the mediation says, and lets it be changed', async () => {
  const sent = show([], ['mediator'], { result: 'the shop pays 500.00' });
  await userEvent.click(await screen.findByTestId('document-issue'));
  await userEvent.selectOptions(await screen.findByTestId('document-kind'), 'MEDIATION_LETTER');
  await screen.findByTestId('document-known');
  const field = screen.getByTestId<HTMLInputElement>('document-field-result');
  expect(field.value).toBe('the shop pays 500.00');
  await userEvent.type(field, ' yuan');
  await userEvent.click(screen.getByTestId('document-submit'));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toMatchObject({ fields: { result: 'the shop pays 500.00 yuan' } });
});

it('leaves a field empty that was emptied', async () => {
  show([], ['mediator'], { result: 'the shop pays' });
  await userEvent.click(await screen.findByTestId('document-issue'));
  await userEvent.selectOptions(await screen.findByTestId('document-kind'), 'MEDIATION_LETTER');
  await screen.findByTestId('document-known');
  const field = screen.getByTestId<HTMLInputElement>('document-field-result');
  await userEvent.clear(field);
  expect(field.value).toBe('');
});

it('says why nothing is shown of a case that concerns a minor, and offers no new paper', async () => {
  vi.stubGlobal(
    'fetch',
    async () =>
      new Response(JSON.stringify({ code: 'case.restricted', title: 'Not allowed', status: 403 }), {
        status: 403,
      }),
  );
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <WatchContext value={{ site, roles: ['operator'], version: null }}>
        <CaseDocuments row={caseOf('c1')} />
      </WatchContext>
    </QueryClientProvider>,
  );
  await screen.findByText('Concerns a minor: your role may not read this');
  expect(screen.queryByTestId('document-issue')).toBeNull();
});
