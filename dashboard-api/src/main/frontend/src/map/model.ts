import { householdKinds } from '../contract/metrics';
import { type AlarmRow, type DeviceRow, type Priority, priorities } from '../contract/rows';

/** How a device is drawn: the worst of what is known about it. Unknown is a look of its own, never normal. */
export type Look =
  | { readonly kind: 'alarm'; readonly priority: Priority; readonly open: boolean }
  | { readonly kind: 'fault' | 'silent' | 'unknown' | 'normal' | 'aside' };

export function lookOf(device: DeviceRow, unacknowledged: boolean): Look {
  if (device.alarm !== null) {
    return { kind: 'alarm', priority: device.alarm, open: unacknowledged };
  }
  if (device.status === 'outOfService' || device.status === 'test' || device.status === 'maintenance') {
    return { kind: 'aside' };
  }
  if (device.condition === 'fault') {
    return { kind: 'fault' };
  }
  if (device.status === 'silent') {
    return { kind: 'silent' };
  }
  return device.status === 'unknown' || device.condition === 'unknown'
    ? { kind: 'unknown' }
    : { kind: 'normal' };
}

/**
 * Where alarms stand that are about a house and not about one device, as a confirmed fire is, with the worst of each
 * place.
 */
export function alarmedPlaces(
  alarms: readonly AlarmRow[],
): { readonly place: string; readonly look: Look }[] {
  const worst = new Map<string, Look & { readonly kind: 'alarm' }>();
  for (const { source, condition, latch, suppression, priority } of alarms) {
    const stands = suppression === 'NONE' && (condition !== 'NORMAL' || latch !== 'NONE');
    if (source.type === 'house' && stands) {
      const open = condition === 'UNACKNOWLEDGED' || condition === 'RETURNED_UNACKNOWLEDGED';
      const look = { kind: 'alarm', priority, open } as const;
      const known = worst.get(source.id);
      if (known === undefined || urgency(look) > urgency(known)) {
        worst.set(source.id, look);
      }
    }
  }
  return [...worst].map(([place, look]) => ({ place, look }));
}

/** Map resolution (metres per pixel) from which on the small things of a house are drawn. */
export const CLOSE_UP = 0.18;
/** Resolution that shows a thing and its neighbourhood, when the map moves to it. */
export const SURROUNDINGS = 0.6;
/** Resolution from which on bays and other dense things are drawn. */
export const NEAR = 1.1;

/** Resolution up to which a device in order shows the sign of its kind; farther out it is a dot. */
export const SIGNS = 1.25;

/** Dense or minor things appear only close up, unless something is wrong with them. */
export function isDrawn(kind: string, look: Look, resolution: number): boolean {
  if (look.kind === 'alarm' || ((look.kind === 'fault' || look.kind === 'silent') && resolution < 4)) {
    return true;
  }
  if (householdKinds.has(kind)) {
    return resolution <= CLOSE_UP;
  }
  return kind === 'bay' || kind === 'sounder' || kind === 'callpoint' ? resolution <= NEAR : true;
}

/** Of two devices on one spot the worse is drawn on top. */
export function urgency(look: Look): number {
  if (look.kind === 'alarm') {
    return 100 - 10 * priorities.indexOf(look.priority) + (look.open ? 5 : 0);
  }
  return { fault: 20, silent: 10, unknown: 5, aside: 2, normal: 1 }[look.kind];
}

/** The sign inside a device's symbol: one or two letters that tell the kinds apart without colour. */
export const deviceSigns: Readonly<Record<string, string>> = {
  hydrant: 'H',
  tank: 'T',
  power: 'E',
  smoke: 'S',
  heat: 'θ',
  gas: 'G',
  sprinkler: 'W',
  callpoint: '!',
  button: '!',
  sounder: '♪',
  lot: 'P',
  bay: '',
  gate: '⇄',
  counter: 'N',
  sign: '≡',
  speaker: '◁',
  weather: '☼',
  river: '≈',
  pump: 'U',
  loop: 'L',
  utd: 'D',
};
