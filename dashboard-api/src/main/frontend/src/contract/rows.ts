import * as v from 'valibot';
import { instant, list, localText, maybe, oneOf, version } from './fields';

/** Rows of the live view, as `/live/snapshot` and `/topic/live` carry them. */

export const priorities = ['CRITICAL', 'WARNING', 'CAUTION'] as const;
export type Priority = (typeof priorities)[number];
const priority = oneOf(priorities, 'CRITICAL');

export const reading = v.object({
  v: v.number(),
  at: instant,
  q: v.optional(v.nullable(v.string()), null),
});
export type Reading = v.InferOutput<typeof reading>;

export const deviceStatuses = [
  'online',
  'late',
  'silent',
  'unknown',
  'outOfService',
  'test',
  'maintenance',
] as const;

/** Why a device is taken into test or maintenance: codes of the server's list. */
export const modeReasons = [
  'ROUTINE_TEST',
  'DRILL',
  'COMMISSIONING',
  'REPAIR',
  'BATTERY',
  'CLEANING',
  'BUILDING_WORK',
  'OTHER',
] as const;
export type ModeReason = (typeof modeReasons)[number];

export const deviceRow = v.object({
  id: v.string(),
  kind: v.string(),
  name: localText,
  zone: maybe(v.string()),
  place: maybe(v.string()),
  lon: maybe(v.number()),
  lat: maybe(v.number()),
  elevation: maybe(v.number()),
  status: oneOf(deviceStatuses, 'unknown'),
  condition: oneOf(['normal', 'alarm', 'fault', 'unknown'], 'unknown'),
  state: maybe(v.string()),
  lastAt: maybe(instant),
  intervalSeconds: maybe(v.number()),
  silentSince: maybe(instant),
  aside: maybe(v.object({ mode: v.string(), reason: v.string(), until: instant })),
  values: v.optional(v.nullable(v.record(v.string(), reading)), {}),
  alarm: maybe(v.picklist(priorities)),
});
export type DeviceRow = v.InferOutput<typeof deviceRow>;

export const verificationResults = ['REAL_FIRE', 'FALSE_ALARM', 'TEST', 'FAULT'] as const;
/** What brought a fire alarm about: codes of the server's list. */
export const verificationCauses = [
  'open-fire',
  'smouldering',
  'electrical',
  'cooking',
  'steam',
  'incense',
  'smoking',
  'dust-or-insect',
  'pressed-by-mistake',
  'device-fault',
  'drill',
  'unknown',
] as const;
export type VerificationResult = (typeof verificationResults)[number];

export const suppressions = ['NONE', 'SHELVED', 'SUPPRESSED_BY_DESIGN', 'OUT_OF_SERVICE'] as const;
export type Suppression = (typeof suppressions)[number];
export const conditions = ['NORMAL', 'UNACKNOWLEDGED', 'ACKNOWLEDGED', 'RETURNED_UNACKNOWLEDGED'] as const;
export type Condition = (typeof conditions)[number];

/** Why an alarm is put on the shelf for a while: codes of the server's list. */
export const shelfReasons = ['nuisance', 'known-cause', 'work-on-site', 'awaiting-part', 'weather'] as const;
export type ShelfReason = (typeof shelfReasons)[number];
/** Why an alarm is taken out of service: codes of the server's list. */
export const serviceReasons = ['defect', 'construction', 'hot-work', 'renovation', 'replaced'] as const;
export type ServiceReason = (typeof serviceReasons)[number];

export const alarmRow = v.object({
  id: v.string(),
  occurrence: v.number(),
  source: v.object({ type: v.string(), id: v.string() }),
  kind: maybe(v.string()),
  rule: v.string(),
  title: localText,
  guidance: maybe(localText),
  priority,
  level: maybe(v.string()),
  condition: oneOf(conditions, 'UNACKNOWLEDGED'),
  suppression: oneOf(suppressions, 'NONE'),
  /**
   * Why, since when, until when and by whom it is suppressed: `reason` where a person did it, `cause` (another alarm's
   * id, `mode` or `season`) where the design did.
   */
  suppressed: maybe(
    v.object({
      reason: maybe(v.string()),
      cause: maybe(v.string()),
      at: instant,
      until: maybe(instant),
      by: maybe(v.string()),
    }),
  ),
  /** Waits for the commander. */
  outOfServiceRequest: maybe(
    v.object({ reason: v.string(), at: instant, until: instant, by: maybe(v.string()) }),
  ),
  /** It comes and goes so fast that it is held as one until it is calm. */
  chatteringSince: maybe(instant),
  commentCount: v.optional(v.nullable(v.number()), 0),
  latch: oneOf(['NONE', 'HELD', 'VERIFIED'], 'NONE'),
  latching: oneOf(['NONE', 'UNTIL_RESET', 'UNTIL_VERIFIED'], 'UNTIL_VERIFIED'),
  verification: maybe(
    v.object({
      result: v.string(),
      cause: maybe(v.string()),
      at: maybe(instant),
      by: maybe(v.string()),
    }),
  ),
  raisedAt: instant,
  sinceAt: maybe(instant),
  acknowledgedAt: maybe(instant),
  acknowledgedBy: maybe(v.string()),
  returnedAt: maybe(instant),
  metric: maybe(v.string()),
  value: maybe(v.number()),
  threshold: maybe(v.number()),
  unit: maybe(v.string()),
  direction: maybe(v.string()),
  state: maybe(v.string()),
  late: v.optional(v.nullable(v.boolean()), false),
  place: maybe(v.string()),
  zone: maybe(v.string()),
  caseId: maybe(v.string()),
  /** How many people of the household group told what; `safe` and `help` by each one's last word. */
  houses: maybe(
    v.object({
      safe: v.number(),
      help: v.number(),
      falseAlarm: v.number(),
      silence: v.number(),
      at: instant,
    }),
  ),
  version,
});
export type AlarmRow = v.InferOutput<typeof alarmRow>;

export const caseRow = v.object({
  id: v.string(),
  number: v.string(),
  state: v.string(),
  origin: v.string(),
  category: maybe(v.string()),
  cause: maybe(v.string()),
  remit: maybe(v.string()),
  priority: maybe(v.string()),
  place: maybe(v.string()),
  placeName: maybe(localText),
  zone: maybe(v.string()),
  lon: maybe(v.number()),
  lat: maybe(v.number()),
  openedAt: instant,
  lastAt: maybe(instant),
  assignee: maybe(v.string()),
  assigneeName: maybe(localText),
  jointBodies: list(v.string()),
  title: maybe(localText),
  outcome: maybe(v.string()),
  alarms: list(v.string()),
  complaints: v.optional(v.nullable(v.number()), 0),
  marks: list(v.string()),
  /** The clock that is due first; a running one becomes late without a new row. */
  nextDue: maybe(
    v.object({
      clock: v.string(),
      name: maybe(localText),
      at: maybe(instant),
      state: oneOf(['RUNNING', 'PAUSED', 'LATE'], 'RUNNING'),
    }),
  ),
  version,
});
export type CaseRow = v.InferOutput<typeof caseRow>;

export const lotRow = v.object({
  id: v.string(),
  name: localText,
  zone: maybe(v.string()),
  lon: maybe(v.number()),
  lat: maybe(v.number()),
  capacity: maybe(v.number()),
  occupied: maybe(v.number()),
  source: maybe(v.string()),
  at: maybe(instant),
  state: oneOf(['ok', 'nearlyFull', 'full', 'unknown'], 'unknown'),
});
export type LotRow = v.InferOutput<typeof lotRow>;

export const zoneRow = v.object({
  id: v.string(),
  name: localText,
  visitors: maybe(
    v.object({
      present: maybe(v.number()),
      in: maybe(v.number()),
      out: maybe(v.number()),
      at: maybe(instant),
    }),
  ),
  vehicles: maybe(
    v.object({
      inside: maybe(v.number()),
      in: maybe(v.number()),
      out: maybe(v.number()),
      at: maybe(instant),
    }),
  ),
  /** More alarms than one desk can follow: on the row of the whole area, with how many came in ten minutes. */
  flood: maybe(v.object({ since: instant, count: v.number() })),
});
export type ZoneRow = v.InferOutput<typeof zoneRow>;

/** Kinds of live rows that this screen shows; duty and guidance come with their own pages. */
export interface Rows {
  device: DeviceRow;
  alarm: AlarmRow;
  case: CaseRow;
  lot: LotRow;
  zone: ZoneRow;
}
export type RowKind = keyof Rows;
export const rowKinds = ['device', 'alarm', 'case', 'lot', 'zone'] as const satisfies readonly RowKind[];

export const rowSchemas = {
  device: deviceRow,
  alarm: alarmRow,
  case: caseRow,
  lot: lotRow,
  zone: zoneRow,
};
