import * as v from 'valibot';
import { instant } from './fields';
import { type RowKind, type Rows, rowKinds, rowSchemas } from './rows';

/** One changed row, told apart by its kind; a row that left the live view is null. */
export type Change = { [Kind in RowKind]: { kind: Kind; id: string; row: Rows[Kind] | null } }[RowKind];

/** A batch of changes: everything after sequence `from` up to `seq` of one server life (`epoch`). */
export interface Frame {
  readonly epoch: string;
  readonly seq: number;
  readonly from: number;
  /** Server time, milliseconds. */
  readonly at: number;
  /** Changes that waited and were merged into newer ones. */
  readonly merged: number;
  readonly changes: readonly Change[];
  /** Rows that could not be read. */
  readonly unreadable: number;
}

const epoch = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((value) => String(value)),
);

const envelope = v.object({
  epoch,
  seq: v.number(),
  from: v.number(),
  at: instant,
  merged: v.optional(v.nullable(v.number()), 0),
  changes: v.array(v.object({ kind: v.string(), id: v.string(), row: v.optional(v.unknown(), null) })),
});

const snapshotEnvelope = v.object({
  epoch,
  seq: v.number(),
  at: instant,
  area: v.string(),
  devices: v.optional(v.array(v.unknown()), []),
  alarms: v.optional(v.array(v.unknown()), []),
  cases: v.optional(v.array(v.unknown()), []),
  lots: v.optional(v.array(v.unknown()), []),
  zones: v.optional(v.array(v.unknown()), []),
});

function isRowKind(kind: string): kind is RowKind {
  return (rowKinds as readonly string[]).includes(kind);
}

function readChange(kind: RowKind, id: string, row: unknown): Change | null {
  if (row === null) {
    return { kind, id, row: null } as Change;
  }
  const read = v.safeParse(rowSchemas[kind], row);
  return read.success ? ({ kind, id, row: read.output } as Change) : null;
}

/** Reads one message of `/topic/live`; throws when not even its envelope can be read. */
export function readFrame(text: string): Frame {
  const { changes, ...rest } = v.parse(envelope, JSON.parse(text));
  const known = changes.filter(({ kind }) => isRowKind(kind));
  const read = known.flatMap(({ kind, id, row }) => readChange(kind as RowKind, id, row) ?? []);
  return { ...rest, merged: rest.merged ?? 0, changes: read, unreadable: known.length - read.length };
}

/** Reads the snapshot as a frame that holds every row. */
export function readSnapshot(body: unknown): Frame & { readonly area: string } {
  const { devices, alarms, cases, lots, zones, ...rest } = v.parse(snapshotEnvelope, body);
  const lists: Record<RowKind, unknown[]> = {
    device: devices,
    alarm: alarms,
    case: cases,
    lot: lots,
    zone: zones,
  };
  const changes: Change[] = [];
  let unreadable = 0;
  for (const kind of rowKinds) {
    for (const row of lists[kind]) {
      const change = row === null ? null : readChange(kind, '', row);
      if (change === null || change.row === null) {
        unreadable++;
      } else {
        changes.push({ ...change, id: change.row.id } as Change);
      }
    }
  }
  return { ...rest, from: 0, merged: 0, changes, unreadable };
}
