import type { FateDay, Replay, SetAside } from '../../contract/messages';

export interface Filter {
  readonly state: string;
  readonly fate: string;
  readonly reason: string;
  readonly kind: string;
  readonly device: string;
  readonly topic: string;
  /** As the browser's date and time fields give it, in the browser's zone; empty: any. */
  readonly from: string;
  readonly to: string;
}

export const everythingOpen: Filter = {
  state: 'open',
  fate: '',
  reason: '',
  kind: '',
  device: '',
  topic: '',
  from: '',
  to: '',
};

/** The query of a page of quarantined messages. */
export function queryOf(filter: Filter, cursor: string | null): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, cursor: cursor ?? '' })) {
    const text = value.trim();
    if (text !== '') {
      query.set(name, name === 'from' || name === 'to' ? new Date(text).toISOString() : text);
    }
  }
  return query.toString();
}

const fateNames = {
  stored: 'stored',
  duplicate: 'duplicate',
  rejected: 'rejected',
  'unknown-device': 'unknownDevice',
} as const;
export type FateName = (typeof fateNames)[keyof typeof fateNames];

export interface Series {
  readonly name: FateName | 'droppedByBroker';
  readonly today: number;
  readonly total: number;
  /** One count for each day, the oldest first. */
  readonly counts: readonly number[];
}

/** The last days up to `today` (2026-11-27), the oldest first. */
export function lastDays(today: string, count: number): string[] {
  const end = Date.parse(`${today}T00:00:00Z`);
  return Array.from({ length: count }, (_, i) =>
    new Date(end - (count - 1 - i) * 86_400_000).toISOString().slice(0, 10),
  );
}

function series(name: Series['name'], days: readonly string[], byDay: ReadonlyMap<string, number>): Series {
  const counts = days.map((day) => byDay.get(day) ?? 0);
  return { name, counts, today: counts.at(-1) ?? 0, total: counts.reduce((sum, count) => sum + count, 0) };
}

/** What became of messages by day, and what the broker never handed over. */
export function fateSeries(
  fates: readonly FateDay[],
  dropped: readonly { readonly day: string; readonly count: number }[],
  days: readonly string[],
): Series[] {
  const rows = Object.entries(fateNames).map(([code, name]) => {
    const byDay = new Map<string, number>();
    for (const { day, fate, count } of fates) {
      if (fate === code) {
        byDay.set(day, (byDay.get(day) ?? 0) + count);
      }
    }
    return series(name, days, byDay);
  });
  return [...rows, series('droppedByBroker', days, new Map(dropped.map(({ day, count }) => [day, count])))];
}

const PER_LINE = 16;

export interface HexLine {
  readonly offset: string;
  readonly bytes: readonly { readonly at: number; readonly hex: string; readonly atFault: boolean }[];
  /** The bytes as characters, a dot for what is no printable ASCII. */
  readonly text: string;
}

/** Bytes in lines of sixteen, with the one at fault marked. */
export function hexLines(hex: string, position: number | null): HexLine[] {
  const lines: HexLine[] = [];
  for (let start = 0; start * 2 < hex.length; start += PER_LINE) {
    const bytes = [];
    let text = '';
    for (let at = start; at < start + PER_LINE && at * 2 < hex.length; at++) {
      const pair = hex.slice(at * 2, at * 2 + 2);
      const code = Number.parseInt(pair, 16);
      bytes.push({ at, hex: pair, atFault: at === position });
      text += code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : '.';
    }
    lines.push({ offset: start.toString(16).padStart(4, '0'), bytes, text });
  }
  return lines;
}

/** Whether the person may be asked to register the message's device. */
export const canAdopt = (message: SetAside, area: string): boolean =>
  message.fate === 'unknown-device' &&
  message.state === 'open' &&
  message.device !== null &&
  message.area === area;

export interface DeviceDraft {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly zone: string;
  readonly place: string;
  readonly lon: string;
  readonly lat: string;
  readonly elevation: string;
  readonly interval: string;
}

export const emptyDraft: DeviceDraft = {
  nameZh: '',
  nameEn: '',
  zone: '',
  place: '',
  lon: '',
  lat: '',
  elevation: '',
  interval: '60',
};

const WEEK_SECONDS = 7 * 86_400;
/** The ranges of a draft's numbers, as the server takes them. */
export const ranges = {
  lon: [-180, 180],
  lat: [-90, 90],
  elevation: [-500, 9000],
  interval: [0, WEEK_SECONDS],
} as const;

export type DraftFault = 'required' | 'number';

function numberFault(text: string, [low, high]: readonly [number, number]): DraftFault | null {
  const value = Number(text);
  return text.trim() === '' || !(value >= low && value <= high) ? 'number' : null;
}

/** What is wrong with a draft, by field. */
export function faultsOf(draft: DeviceDraft): Partial<Record<keyof DeviceDraft, DraftFault>> {
  const faults: Partial<Record<keyof DeviceDraft, DraftFault>> = {};
  for (const field of ['nameZh', 'nameEn', 'zone'] as const) {
    if (draft[field].trim() === '') {
      faults[field] = 'required';
    }
  }
  for (const field of ['lon', 'lat', 'elevation', 'interval'] as const) {
    const optional = field === 'elevation' && draft.elevation.trim() === '';
    const fault = optional ? null : numberFault(draft[field], ranges[field]);
    if (fault !== null) {
      faults[field] = fault;
    }
  }
  return faults;
}

/** Which replays still have work to do: while there is one, the page asks more often. */
export const isRunning = (replays: readonly Replay[]): boolean =>
  replays.some(({ state }) => state === 'running');
