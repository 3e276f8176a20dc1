import type { TrailItem } from '../../contract/alarmTrail';
import {
  type AlarmRow,
  type Condition,
  conditions,
  type Priority,
  priorities,
  type Suppression,
  suppressions,
} from '../../contract/rows';

/** A stretch of time in one state, milliseconds. */
export interface Segment<State> {
  readonly state: State;
  readonly from: number;
  readonly to: number;
}

/** Condition and suppression of an alarm over time: its present or last episode. */
export interface Timeline {
  readonly from: number;
  readonly to: number;
  readonly now: number;
  readonly condition: readonly Segment<Condition>[];
  readonly suppression: readonly Segment<Suppression>[];
  /** How the suppression goes on if nothing happens. */
  readonly planned: Segment<Suppression> | null;
}

interface Life {
  readonly condition: Condition;
  readonly suppression: Suppression;
  readonly priority: Priority | null;
}

type Stretch = Life & { readonly from: number; readonly to: number };

/** A quiet time longer than this ends an episode. */
const QUIET_MILLIS = 3_600_000;
const SHORTEST_MILLIS = 600_000;

function known<Word extends string>(words: readonly Word[], fact: unknown): Word | null {
  return words.find((word) => word === fact) ?? null;
}

export const priorityOf = (item: TrailItem) => known(priorities, item.facts.priority);

/** A fact that is a text. */
export function textFact({ facts }: TrailItem, key: string): string | null {
  const fact = facts[key];
  return typeof fact === 'string' && fact !== '' ? fact : null;
}

/** A fact that is a number, be it written as a text. */
export function numberFact({ facts }: TrailItem, key: string): number | null {
  const fact = facts[key];
  const number = typeof fact === 'string' && fact !== '' ? Number(fact) : fact;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** A fact that is a time, milliseconds. */
export function timeFact(item: TrailItem, key: string): number | null {
  const millis = Date.parse(textFact(item, key) ?? '');
  return Number.isFinite(millis) ? millis : null;
}

/** What an event makes of the condition where the trail does not say it: ISA-18.2 A to D. */
function conditionAfter(item: TrailItem, before: Life): Condition {
  switch (item.event) {
    case 'AlarmRaised':
      return 'UNACKNOWLEDGED';
    case 'AlarmLevelChanged': {
      const now = priorityOf(item);
      const moreUrgent =
        now !== null &&
        before.priority !== null &&
        priorities.indexOf(now) < priorities.indexOf(before.priority);
      return moreUrgent ? 'UNACKNOWLEDGED' : before.condition;
    }
    case 'AlarmReturnedToNormal':
      return before.condition === 'UNACKNOWLEDGED' ? 'RETURNED_UNACKNOWLEDGED' : 'NORMAL';
    case 'AlarmAcknowledged':
      return before.condition === 'UNACKNOWLEDGED' ? 'ACKNOWLEDGED' : 'NORMAL';
    case 'AcknowledgementUndone':
      return before.condition === 'ACKNOWLEDGED' ? 'UNACKNOWLEDGED' : 'RETURNED_UNACKNOWLEDGED';
    case 'AlarmReset':
      return 'NORMAL';
    default:
      return before.condition;
  }
}

/** What an event makes of the suppression: ISA-18.2 E to G. */
function suppressionAfter({ event }: TrailItem, before: Life): Suppression {
  switch (event) {
    case 'AlarmShelved':
      return 'SHELVED';
    case 'AlarmSuppressedByDesign':
      return 'SUPPRESSED_BY_DESIGN';
    case 'AlarmTakenOutOfService':
      return 'OUT_OF_SERVICE';
    case 'AlarmUnshelved':
    case 'AlarmSuppressionEnded':
    case 'AlarmReturnedToService':
      return 'NONE';
    default:
      return before.suppression;
  }
}

function lifeAfter(item: TrailItem, before: Life): Life {
  return {
    condition: known(conditions, item.facts.condition) ?? conditionAfter(item, before),
    suppression: known(suppressions, item.facts.suppression) ?? suppressionAfter(item, before),
    priority: priorityOf(item) ?? before.priority,
  };
}

/** The states between the events; the last one, up to now, is what the row says. */
function stretchesOf(items: readonly TrailItem[], alarm: AlarmRow, now: number): Stretch[] {
  const stretches: Stretch[] = [];
  let life: Life = { condition: 'NORMAL', suppression: 'NONE', priority: null };
  let from = 0;
  const close = (to: number) => {
    if (from > 0) {
      stretches.push({ ...life, from, to });
    }
  };
  for (const item of items.toReversed()) {
    // A device's time may lie before that of the event before it; the picture only moves on.
    const at = Math.min(now, Math.max(from, item.at));
    close(at);
    life = lifeAfter(item, life);
    from = at;
  }
  life = { ...life, condition: alarm.condition, suppression: alarm.suppression };
  close(now);
  return stretches.filter(({ from: start, to }) => to > start);
}

/** The stretches of the present episode, or of the last one if all is quiet. */
function lastEpisode(stretches: readonly Stretch[]): readonly Stretch[] {
  const quiet = ({ condition, suppression }: Stretch) => condition === 'NORMAL' && suppression === 'NONE';
  const lastLoud = stretches.findLastIndex((stretch) => !quiet(stretch));
  const gap = stretches.findLastIndex(
    (stretch, index) => index < lastLoud && quiet(stretch) && stretch.to - stretch.from > QUIET_MILLIS,
  );
  return stretches.slice(gap + 1);
}

function merged<State>(
  stretches: readonly Stretch[],
  stateOf: (stretch: Stretch) => State,
): Segment<State>[] {
  const segments: Segment<State>[] = [];
  for (const stretch of stretches) {
    const state = stateOf(stretch);
    const last = segments.at(-1);
    if (last?.state === state) {
      segments[segments.length - 1] = { ...last, to: stretch.to };
    } else {
      segments.push({ state, from: stretch.from, to: stretch.to });
    }
  }
  return segments;
}

/** The bars of an alarm's trail (newest event first), or null when there is nothing to draw. */
export function timelineOf(items: readonly TrailItem[], alarm: AlarmRow, now: number): Timeline | null {
  const stretches = lastEpisode(stretchesOf(items, alarm, now));
  const first = stretches[0];
  if (first === undefined) {
    return null;
  }
  const from = Math.min(first.from, now - SHORTEST_MILLIS);
  const until = alarm.suppression === 'NONE' ? null : (alarm.suppressed?.until ?? null);
  // What is planned takes at most half of the picture.
  const to = until === null || until <= now ? now : Math.min(until, now + (now - from));
  return {
    from,
    to,
    now,
    condition: merged(stretches, ({ condition }) => condition),
    suppression: merged(stretches, ({ suppression }) => suppression),
    planned: to > now ? { state: alarm.suppression, from: now, to } : null,
  };
}
