import { useCallback, useSyncExternalStore } from 'react';
import type { RowKind, Rows } from '../contract/rows';
import { LiveStore } from './liveStore';

/** The one live store of the page. */
export const live = new LiveStore();

/** All rows of a kind, anew with each commit that touches the kind. */
export function useRows<Kind extends RowKind>(kind: Kind): readonly Rows[Kind][] {
  const subscribe = useCallback((listener: () => void) => live.onKind(kind, listener), [kind]);
  return useSyncExternalStore(subscribe, () => live.list(kind));
}

/** One row, rendered anew only when that row changes. */
export function useRow<Kind extends RowKind>(kind: Kind, id: string | null): Rows[Kind] | undefined {
  const subscribe = useCallback(
    (listener: () => void) => (id === null ? () => {} : live.onRow(kind, id, listener)),
    [kind, id],
  );
  return useSyncExternalStore(subscribe, () => (id === null ? undefined : live.row(kind, id)));
}
