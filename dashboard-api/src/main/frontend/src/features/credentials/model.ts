import type { Refusal } from '../../contract/credentials';

export interface Filter {
  readonly text: string;
  readonly kind: string;
  readonly enabled: string;
}

/** The query of a page of credentials. */
export function queryOf(filter: Filter, cursor: string | null): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, text: filter.text.trim(), cursor: cursor ?? '' })) {
    if (value !== '') {
      query.set(name, value);
    }
  }
  return query.toString();
}

export interface Draft {
  readonly clientId: string;
  readonly kind: 'DEVICE' | 'GATEWAY';
  readonly deviceKind: string;
  readonly filters: string;
  readonly certificateOnly: boolean;
}

/** What a device or gateway of this draft speaks for; a device for itself only. */
export function topicFilters(draft: Draft, area: string): string[] {
  if (draft.kind === 'DEVICE') {
    return draft.clientId === '' || draft.deviceKind === ''
      ? []
      : [`scenic/${area}/${draft.deviceKind}/${draft.clientId.trim()}`];
  }
  return draft.filters
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** How many credentials a downloaded table holds. */
export function issuedIn(csv: string): number {
  return csv.split('\n').filter((line) => line.trim() !== '').length - 1;
}

export interface RefusedClient {
  readonly clientId: string;
  readonly lastAt: number;
  readonly refusals: readonly Refusal[];
}

/** Refusals by client, the client with the newest one first. */
export function byClient(refusals: readonly Refusal[]): RefusedClient[] {
  const clients = new Map<string, Refusal[]>();
  for (const refusal of refusals) {
    clients.set(refusal.clientId, [...(clients.get(refusal.clientId) ?? []), refusal]);
  }
  return [...clients]
    .map(([clientId, own]) => ({
      clientId,
      lastAt: Math.max(...own.map(({ lastAt }) => lastAt)),
      refusals: own,
    }))
    .sort((a, b) => b.lastAt - a.lastAt);
}
