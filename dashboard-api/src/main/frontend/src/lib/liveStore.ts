import type { Change } from '../contract/live';
import { type RowKind, type Rows, rowKinds } from '../contract/rows';

type Listener = () => void;
type Tables = { [Kind in RowKind]: Map<string, Rows[Kind]> };

/** Calls back before the next picture is drawn; in a hidden page, where nothing is drawn, a little later. */
export function beforeNextFrame(work: () => void): void {
  if (typeof document !== 'undefined' && document.visibilityState === 'visible') {
    requestAnimationFrame(work);
  } else {
    setTimeout(work, 200);
  }
}

/**
 * The live rows by kind and id. Changes are collected and committed together once per animation frame, so a burst
 * of frames costs one rendering. Readers see only committed rows.
 */
export class LiveStore {
  private tables: Tables = emptyTables();
  private readonly lists = new Map<RowKind, readonly unknown[]>();
  private readonly revisions = new Map<RowKind, number>();
  private readonly kindListeners = new Map<RowKind, Set<Listener>>();
  private readonly rowListeners = new Map<string, Set<Listener>>();
  private readonly changeListeners = new Set<(changes: readonly Change[], replaced: boolean) => void>();
  private waiting: Change[] = [];
  private replacing = false;
  private scheduled = false;

  constructor(private readonly schedule: (work: () => void) => void = beforeNextFrame) {}

  /** Takes changes in; they show with the next commit. */
  apply(changes: readonly Change[]): void {
    if (changes.length > 0) {
      this.waiting.push(...changes);
      this.commitSoon();
    }
  }

  /** Takes a whole snapshot in: rows that it does not hold are gone. */
  replace(changes: readonly Change[]): void {
    this.waiting = [...changes];
    this.replacing = true;
    this.commitSoon();
  }

  row<Kind extends RowKind>(kind: Kind, id: string): Rows[Kind] | undefined {
    return this.tables[kind].get(id);
  }

  /** All rows of a kind; the same array until one of them changes. */
  list<Kind extends RowKind>(kind: Kind): readonly Rows[Kind][] {
    let rows = this.lists.get(kind);
    if (rows === undefined) {
      rows = [...this.tables[kind].values()];
      this.lists.set(kind, rows);
    }
    return rows as readonly Rows[Kind][];
  }

  /** Grows with each commit that touches the kind. */
  revision(kind: RowKind): number {
    return this.revisions.get(kind) ?? 0;
  }

  onKind(kind: RowKind, listener: Listener): () => void {
    return listen(this.kindListeners, kind, listener);
  }

  onRow(kind: RowKind, id: string, listener: Listener): () => void {
    return listen(this.rowListeners, `${kind} ${id}`, listener);
  }

  /** Hears every commit with its changes, for owners of pictures such as the map. */
  onCommit(listener: (changes: readonly Change[], replaced: boolean) => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  /** Commits what waits; the schedule calls it. */
  commit(): void {
    this.scheduled = false;
    const changes = this.waiting;
    const replaced = this.replacing;
    this.waiting = [];
    this.replacing = false;
    const touched = new Set<RowKind>();
    if (replaced) {
      this.tables = emptyTables();
      for (const kind of rowKinds) {
        touched.add(kind);
      }
    }
    for (const change of changes) {
      this.put(change);
      touched.add(change.kind);
    }
    for (const kind of touched) {
      this.lists.delete(kind);
      this.revisions.set(kind, this.revision(kind) + 1);
    }
    for (const listener of this.changeListeners) {
      listener(changes, replaced);
    }
    this.tellRows(changes, replaced);
    for (const kind of touched) {
      for (const listener of [...(this.kindListeners.get(kind) ?? [])]) {
        listener();
      }
    }
  }

  private put(change: Change): void {
    const table = this.tables[change.kind] as Map<string, unknown>;
    if (change.row === null) {
      table.delete(change.id);
    } else {
      table.set(change.id, change.row);
    }
  }

  private tellRows(changes: readonly Change[], replaced: boolean): void {
    const keys = replaced ? [...this.rowListeners.keys()] : changes.map(({ kind, id }) => `${kind} ${id}`);
    for (const key of new Set(keys)) {
      for (const listener of [...(this.rowListeners.get(key) ?? [])]) {
        listener();
      }
    }
  }

  private commitSoon(): void {
    if (!this.scheduled) {
      this.scheduled = true;
      this.schedule(() => this.commit());
    }
  }
}

function emptyTables(): Tables {
  return { device: new Map(), alarm: new Map(), case: new Map(), lot: new Map(), zone: new Map() };
}

function listen<Key>(listeners: Map<Key, Set<Listener>>, key: Key, listener: Listener): () => void {
  let set = listeners.get(key);
  if (set === undefined) {
    set = new Set();
    listeners.set(key, set);
  }
  set.add(listener);
  const all = set;
  return () => {
    all.delete(listener);
    if (all.size === 0 && listeners.get(key) === all) {
      listeners.delete(key);
    }
  };
}
