import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { vi } from 'vitest';
import type { AlarmRow } from '../../contract/rows';
import { useDesk } from '../../lib/desk';
import { live } from '../../lib/live';
import { useNotices } from '../../lib/notices';
import { usePreferences } from '../../lib/preferences';
import { WatchContext } from '../../lib/site';
import { rememberCsrf } from '../../transport/http';

/** For tests of components: a desk without history, whose live view holds the given alarms. */
export function prepareDesk(...alarms: AlarmRow[]): void {
  usePreferences.setState({ language: 'en' });
  useDesk.setState({ alarmTab: 'active', alarmWish: null, verifying: null, selection: null });
  useDesk.setState({ grouped: false, groupedInCalm: false, groupedFor: null });
  useNotices.setState({ items: [] });
  rememberCsrf({ headerName: 'X-CSRF-TOKEN', token: 'secret' });
  live.replace(alarms.map((row) => ({ kind: 'alarm' as const, id: row.id, row })));
  live.commit();
}

const site = {
  area: 'xijiang',
  name: { zh: '西江', en: 'Xijiang' },
  timeZone: 'Asia/Shanghai',
  synthetic: false,
  publicUrl: null,
};

/** Draws a part of the screen for somebody with the given roles. */
export function showFor(roles: readonly string[], part: ReactElement) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <QueryClientProvider client={queries}>
      <WatchContext value={{ site, roles, version: null }}>{part}</WatchContext>
    </QueryClientProvider>,
  );
}

interface Sent {
  readonly path: string;
  readonly version: string | undefined;
  readonly body: unknown;
}

/**
 * A server that answers every command with the row that it is about, its version one higher and the given facts, and
 * every list with the given items. The commands sent to it are kept.
 */
export function answerWith(alarm: AlarmRow, facts: object = {}, items: readonly object[] = []): Sent[] {
  const sent: Sent[] = [];
  const iso = (millis: number | null) => (millis === null ? null : new Date(millis).toISOString());
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method !== 'POST') {
      return new Response(JSON.stringify({ items }));
    }
    sent.push({
      path,
      version: (init.headers as Record<string, string>)['If-Match'],
      body: JSON.parse(String(init.body)),
    });
    const row = live.row('alarm', path.split('/')[4] ?? '') ?? alarm;
    const answer = {
      ...row,
      raisedAt: iso(row.raisedAt),
      acknowledgedAt: iso(row.acknowledgedAt),
      suppressed: null,
      outOfServiceRequest: null,
      version: Number(row.version) + 1,
      ...facts,
    };
    return new Response(JSON.stringify(answer));
  });
  return sent;
}
