import type { DeviceRow } from '../../contract/rows';

export interface Counters {
  readonly total: number;
  readonly online: number;
  readonly alarm: number;
  readonly fault: number;
  readonly silent: number;
  readonly aside: number;
}

/** The counters that are always in sight (GB/T 45839-2025): each device by link, alarm and fault. */
export function countDevices(devices: readonly DeviceRow[]): Counters {
  const counters = { total: devices.length, online: 0, alarm: 0, fault: 0, silent: 0, aside: 0 };
  for (const { status, condition, alarm } of devices) {
    if (status === 'online' || status === 'late') {
      counters.online++;
    }
    if (status === 'test' || status === 'maintenance') {
      counters.aside++;
    }
    if (status === 'silent') {
      counters.silent++;
    }
    if (alarm !== null || condition === 'alarm') {
      counters.alarm++;
    }
    if (condition === 'fault') {
      counters.fault++;
    }
  }
  return counters;
}
