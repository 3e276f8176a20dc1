import type { ModeReason } from '../contract/rows';
import { tell } from './http';

export type DeviceMode = 'test' | 'maintenance';

/** Takes a device into test or maintenance until a moment; the live view shows it when it holds. */
export function takeIntoMode(id: string, mode: DeviceMode, reason: ModeReason, until: number): Promise<void> {
  return tell(`/devices/${id}/${mode}`, {
    method: 'POST',
    body: { reason, until: new Date(until).toISOString() },
  });
}

/** Ends a device's test or maintenance before its time. */
export function returnToService(id: string): Promise<void> {
  return tell(`/devices/${id}/return-to-service`, { method: 'POST' });
}
