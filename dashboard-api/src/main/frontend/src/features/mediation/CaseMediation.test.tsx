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

it('says that an interpreter is still missing, and records an offer in hundredths', async () => {
  const sent: { path: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push({ path, body: JSON.parse(String(init.body)) });
      return new Response(JSON.stringify(record));
    }
    return new Response(JSON.stringify(path === '/api/v1/mediation-choices' ? choices : [record]));
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
  await userEvent.selectOptions(screen.getByRole('combobox'), 'p1');
  await userEvent.type(screen.getByTestId('mediation-amount'), '12.5');
  await userEvent.click(screen.getByTestId('mediation-submit'));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toEqual({
    path: '/api/v1/mediations/m1/offers',
    body: { currency: 'CNY', party: 'p1', amount: 1250, words: null, validUntil: null },
  });
});
