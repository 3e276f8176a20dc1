// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { caseOf } from '../../contract/sampleRows';
import { usePreferences } from '../../lib/preferences';
import { WatchContext } from '../../lib/site';
import { CaseMediation } from './CaseMediation';

const site = {
  area: 'xijiang',
  name: { zh: '西江', en: 'Xijiang' },
  timeZone: 'Asia/Shanghai',
  synthetic: false,
  publicUrl: null,
};
const choices = {
  roles: [{ id: 'applicant', title: { zh: '申请人', en: 'applicant' } }],
  languages: [{ id: 'en', title: { zh: '英语', en: 'English' } }],
};
const record = {
  id: 'm1',
  regime: 'peoples-mediation',
  state: 'OPEN',
  stateName: { zh: '进行中', en: 'under way' },
  openedAt: '2026-05-01T02:00:00Z',
  parties: [{ id: 'p1', role: 'applicant', language: 'en', interpreter: true, name: 'Jane Roe' }],
  hidden: false,
  version: 1,
};

beforeEach(() => usePreferences.setState({ language: 'en' }));
afterEach(() => vi.unstubAllGlobals());

const compared = {
  category: 'overcharging',
  compared: 3,
  agreements: 2,
  none: 1,
  withdrawn: 0,
  amounts: [10_000, 30_000],
  spread: {
    count: 2,
    least: 10_000,
    lowerQuartile: 15_000,
    median: 20_000,
    upperQuartile: 25_000,
    most: 30_000,
  },
  days: { count: 3, least: 1, lowerQuartile: 1, median: 2, upperQuartile: 3, most: 3 },
  items: [
    {
      caseId: 'c9',
      number: 'SJ-9',
      outcome: 'AGREEMENT',
      amount: 10_000,
      currency: 'CNY',
      days: 2,
      endedAt: at(),
    },
    { caseId: null, number: null, outcome: 'NONE', amount: null, days: 3, endedAt: at() },
  ],
};
const answers: Record<string, unknown> = {
  '/api/v1/mediation-choices': choices,
  '/api/v1/compensation-standards': { standards: [] },
  '/api/v1/cases/c1/mediation/precedents': compared,
};
function at() {
  return '2026-04-01T02:00:00Z';
}

it('says that an interpreter is still missing, and records an offer in hundredths', async () => {
  const sent: { path: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push({ path, body: JSON.parse(String(init.body)) });
      return new Response(JSON.stringify(record));
    }
    return new Response(JSON.stringify(answers[path] ?? [record]));
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queries}>
      <WatchContext value={{ site, roles: ['mediator'], version: null }}>
        <CaseMediation row={{ ...caseOf('c1'), state: 'IN_MEDIATION' }} />
      </WatchContext>
    </QueryClientProvider>,
  );
  expect((await screen.findByTestId('mediation-party')).textContent).toContain('nobody is found yet');
  await userEvent.click(screen.getByRole('button', { name: 'Record an offer' }));
  expect(screen.queryByTestId('mediation-remark')).toBeNull();
  await userEvent.selectOptions(screen.getByRole('combobox'), 'p1');
  await userEvent.type(screen.getByTestId('mediation-amount'), '12.5');
  await userEvent.click(screen.getByTestId('mediation-submit'));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toEqual({
    path: '/api/v1/mediations/m1/offers',
    body: { currency: 'CNY', party: 'p1', amount: 1250, words: null, validUntil: null },
  });
});

it('shows what the law awards with its reasons, and asks why an offer lies outside of it', async () => {
  const weighed = {
    ...record,
    offers: [
      {
        id: 'o1',
        party: 'p1',
        amount: 20_000,
        currency: 'CNY',
        madeAt: at(),
        answer: 'MADE',
        lapsed: false,
        outside: true,
        remark: { least: 60_000, most: 60_000, words: 'wants peace' },
      },
    ],
    claim: {
      category: 'overcharging',
      incurredOn: '2026-04-30',
      price: 20_000,
      standards: ['consumer-fraud'],
    },
    award: {
      note: { zh: '仅供参考', en: 'it advises' },
      range: { least: 60_000, most: 60_000 },
      standards: [
        {
          id: 'consumer-fraud',
          title: { zh: '欺诈', en: 'Fraud' },
          when: { zh: '有欺诈行为', en: 'the trader deceived' },
          source: { zh: '消法', en: 'Consumer law, Art. 55' },
          confirmed: false,
          lines: [
            {
              part: 'added',
              title: { zh: '增加赔偿', en: 'added' },
              reason: { zh: '价款 × 3', en: 'price CNY 200.00 × 3 = CNY 600.00' },
              range: { least: 60_000, most: 60_000 },
            },
          ],
          range: { least: 60_000, most: 60_000 },
        },
      ],
    },
  };
  vi.stubGlobal('fetch', async (path: string) => new Response(JSON.stringify(answers[path] ?? [weighed])));
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queries}>
      <WatchContext value={{ site, roles: ['mediator'], version: null }}>
        <CaseMediation row={{ ...caseOf('c1'), state: 'IN_MEDIATION' }} />
      </WatchContext>
    </QueryClientProvider>,
  );
  expect((await screen.findByTestId('award-range')).textContent).toBe('By law: 600.00 CNY');
  const standard = screen.getByTestId('award-standard').textContent;
  expect(standard).toContain('price CNY 200.00 × 3 = CNY 600.00');
  expect(standard).toContain('to be confirmed on site');
  const offer = screen.getByTestId('mediation-offer').textContent;
  expect(offer).toContain('outside of what the law awards');
  expect(offer).toContain('wants peace');
  await userEvent.click(screen.getByRole('button', { name: 'Record an offer' }));
  expect(screen.getByTestId('mediation-remark')).toBeTruthy();
});

it('draws like cases with this one, and links only those that may be opened', async () => {
  vi.stubGlobal('fetch', async (path: string) => new Response(JSON.stringify(answers[path] ?? [record])));
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queries}>
      <WatchContext value={{ site, roles: ['reviewer'], version: null }}>
        <CaseMediation row={{ ...caseOf('c1'), state: 'IN_MEDIATION' }} />
      </WatchContext>
    </QueryClientProvider>,
  );
  expect((await screen.findByTestId('strip')).getAttribute('aria-label')).toContain('median 200.00');
  const rows = screen.getAllByTestId('precedent');
  expect(rows[0]?.querySelector('button')?.textContent).toBe('SJ-9');
  expect(rows[1]?.querySelector('button')).toBeNull();
});

it('asks to call whoever wants no text messages, and says that it was done', async () => {
  const sent: { path: string; body: unknown }[] = [];
  const waiting = {
    ...record,
    sessions: [{ id: 's1', way: 'in-person', startsAt: at(), held: 'AWAITED' }],
    calls: [{ session: 's1', party: 'p1', askedAt: at() }],
  };
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push({ path, body: JSON.parse(String(init.body)) });
      return new Response(JSON.stringify(record));
    }
    return new Response(JSON.stringify(answers[path] ?? [waiting]));
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queries}>
      <WatchContext value={{ site, roles: ['mediator'], version: null }}>
        <CaseMediation row={{ ...caseOf('c1'), state: 'IN_MEDIATION' }} />
      </WatchContext>
    </QueryClientProvider>,
  );
  expect((await screen.findByTestId('mediation-calls')).textContent).toContain('Call Jane Roe');
  await userEvent.click(screen.getByTestId('mediation-called'));
  await userEvent.click(await screen.findByTestId('mediation-submit'));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toEqual({
    path: '/api/v1/mediations/m1/calls',
    body: { session: 's1', party: 'p1' },
  });
});
