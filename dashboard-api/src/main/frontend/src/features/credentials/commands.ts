import { credentialPage, type Issued, issued, refusalPage } from '../../contract/credentials';
import { ask, askFile, tell } from '../../transport/http';
import { type Draft, type Filter, queryOf, topicFilters } from './model';

const base = '/device-credentials';
const one = (clientId: string) => `${base}/${encodeURIComponent(clientId)}`;

export const page = (filter: Filter, cursor: string | null, signal: AbortSignal) =>
  ask(`${base}?${queryOf(filter, cursor)}`, credentialPage, { signal });

export const refusals = (signal: AbortSignal) => ask(`${base}/refusals`, refusalPage, { signal });

export const issue = (draft: Draft, area: string): Promise<Issued> =>
  ask(base, issued, {
    method: 'POST',
    body: {
      clientId: draft.clientId.trim(),
      kind: draft.kind,
      topicFilters: topicFilters(draft, area),
      certificateOnly: draft.certificateOnly,
    },
  });

export const rotate = (clientId: string, atOnce: boolean): Promise<Issued> =>
  ask(`${one(clientId)}/rotate`, issued, { method: 'POST', body: { atOnce } });

export const setEnabled = (clientId: string, enabled: boolean) =>
  tell(`${one(clientId)}/${enabled ? 'enable' : 'disable'}`, { method: 'POST' });

export const revoke = (clientId: string) => tell(one(clientId), { method: 'DELETE' });

export const forget = (clientId: string) =>
  tell(`${base}/refusals?clientId=${encodeURIComponent(clientId)}`, { method: 'DELETE' });

export const issueInBulk = (kind: string): Promise<Blob> =>
  askFile(`${base}/bulk`, { method: 'POST', body: { kind: kind === '' ? null : kind } });

/** Hands a file to the browser's downloads. */
export function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
