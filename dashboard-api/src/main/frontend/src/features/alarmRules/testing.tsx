import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { configure, render } from '@testing-library/react';
import i18next from 'i18next';
import type { ReactElement } from 'react';
import * as v from 'valibot';
import { vi } from 'vitest';
import {
  type BookRule,
  bookRule,
  type RuleBook,
  type RuleOverride,
  ruleOverride,
} from '../../contract/alarmRules';
import { type Language, usePreferences } from '../../lib/preferences';
import { WatchContext } from '../../lib/site';
import { wordFor } from '../../lib/text/text';
import { rememberCsrf } from '../../transport/http';
import type { Speech } from './words';

/** For tests: all that words need in order to be said in a language. */
export const speechIn = (language: Language): Speech => ({
  t: i18next.getFixedT(language),
  language,
  word: (group, code) => wordFor(language, group, code),
});

const plain = {
  id: 'hydrant-pressure-low',
  kind: 'HYDRANT',
  metric: 'pressure',
  condition: 'LEVEL',
  direction: 'LOW',
  hysteresis: 0.01,
  latching: 'NONE',
  levels: [
    { name: 'low', priority: 'WARNING', threshold: 0.14, inclusive: false },
    { name: 'low-low', priority: 'CRITICAL', threshold: 0.1, inclusive: true },
  ],
  title: { zh: '消火栓压力低', en: 'Hydrant pressure low' },
  guidance: { zh: '派人查看', en: 'Send somebody' },
  source: 'GB 50974-2014 7.2.8',
};

/** For tests: a rule on the pressure of hydrants, with what differs. */
export const sampleRule = (facts: object = {}): BookRule => v.parse(bookRule, { ...plain, ...facts });

export const sampleOverride = (scope: object, facts: object = {}): RuleOverride =>
  v.parse(ruleOverride, { rule: plain.id, scope, ...facts });

export const sampleBook = (facts: Partial<RuleBook> = {}): RuleBook => ({
  version: 7,
  publishedAt: Date.parse('2026-11-20T02:00:00Z'),
  note: null,
  rules: [sampleRule()],
  overrides: [],
  inhibitions: [],
  calendar: null,
  ...facts,
});

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly version: string | undefined;
  readonly body: unknown;
}

/** For tests: a server that answers by method and path; what was sent is kept. */
export function serve(
  answers: (method: string, path: string, body: unknown) => { status?: number; json: unknown } | undefined,
): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const method = init.method ?? 'GET';
    const path = url.replace('/api/v1', '');
    const text = init.body === undefined ? null : String(init.body);
    const headers = init.headers as Record<string, string>;
    const body = headers['Content-Type'] === 'application/json' && text !== null ? JSON.parse(text) : text;
    sent.push({ method, path, version: headers['If-Match'], body });
    const { status = 200, json } = answers(method, path, body) ?? { status: 404, json: { title: 'none' } };
    return new Response(JSON.stringify(json), { status });
  });
  return sent;
}

const site = {
  area: 'xijiang',
  name: { zh: '西江', en: 'Xijiang' },
  timeZone: 'Asia/Shanghai',
  synthetic: false,
  publicUrl: null,
};

/** For tests: draws a part of the screen for somebody with the given roles. */
export function showFor(roles: readonly string[], part: ReactElement) {
  // A form is drawn and checked on whatever machine builds this: what is awaited comes, sooner or later.
  configure({ asyncUtilTimeout: 10_000 });
  usePreferences.setState({ language: 'en' });
  rememberCsrf({ headerName: 'X-CSRF-TOKEN', token: 'secret' });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <QueryClientProvider client={queries}>
      <WatchContext value={{ site, roles, version: null }}>{part}</WatchContext>
    </QueryClientProvider>,
  );
}
