import {
  broker,
  content,
  dismissed,
  fateDays,
  registered,
  replay,
  replays,
  setAside,
  setAsidePage,
} from '../../contract/messages';
import { ask } from '../../transport/http';
import { type DeviceDraft, type Filter, queryOf } from './model';

const quarantine = '/ingest/quarantine';
export const DAYS = 30;

export const page = (filter: Filter, cursor: string | null, signal: AbortSignal) =>
  ask(`${quarantine}?${queryOf(filter, cursor)}`, setAsidePage, { signal });

export const one = (id: string, signal: AbortSignal) =>
  ask(`${quarantine}/${encodeURIComponent(id)}`, setAside, { signal });

/** What is in a message; the purpose is logged where it may hold personal data. */
export const contentOf = (id: string, purpose: string) =>
  ask(`${quarantine}/${encodeURIComponent(id)}/content?${new URLSearchParams({ purpose })}`, content);

export const dismiss = (ids: readonly string[], reason: string) =>
  ask(`${quarantine}/dismiss`, dismissed, { method: 'POST', body: { ids: ids.map(Number), reason } });

export type Wanted =
  | { readonly ids: readonly string[] }
  | { readonly device: string }
  | { readonly reason: string };

export const askReplay = (wanted: Wanted) =>
  ask('/ingest/replays', replay, {
    method: 'POST',
    body: 'ids' in wanted ? { ids: wanted.ids.map(Number) } : wanted,
  });

export const newestReplays = (signal: AbortSignal) => ask('/ingest/replays', replays, { signal });

export const cancelReplay = (id: string) =>
  ask(`/ingest/replays/${encodeURIComponent(id)}`, replay, { method: 'DELETE' });

export const fates = (signal: AbortSignal) => ask(`/ingest/fates?days=${DAYS}`, fateDays, { signal });

export const brokerLosses = (signal: AbortSignal) => ask('/ingest/broker', broker, { signal });

export const register = (device: string, kind: string, draft: DeviceDraft) =>
  ask('/devices', registered, {
    method: 'POST',
    body: {
      device,
      kind,
      nameZh: draft.nameZh.trim(),
      nameEn: draft.nameEn.trim(),
      zone: draft.zone,
      place: draft.place === '' ? null : draft.place,
      lon: Number(draft.lon),
      lat: Number(draft.lat),
      elevation: draft.elevation.trim() === '' ? null : Number(draft.elevation),
      intervalSeconds: Number(draft.interval),
    },
  });
