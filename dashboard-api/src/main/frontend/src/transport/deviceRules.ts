import { type DeviceRule, deviceRules } from '../contract/deviceRules';
import { type AlarmRow, alarmRow, type ServiceReason } from '../contract/rows';
import { ask } from './http';

/** The rules that judge a device, with their alarms. */
export async function loadDeviceRules(device: string, signal: AbortSignal): Promise<readonly DeviceRule[]> {
  return (await ask(`/devices/${device}/rules`, deviceRules, { signal })).items;
}

export interface Absence {
  readonly reason: ServiceReason;
  readonly until: string;
  readonly comment?: string;
}

/** Takes a device out of service for a rule under which it never alarmed. */
export const takeRuleOutOfService = (device: string, rule: string, absence: Absence): Promise<AlarmRow> =>
  ask(`/devices/${device}/rules/${encodeURIComponent(rule)}/out-of-service`, alarmRow, {
    method: 'POST',
    body: absence,
    key: crypto.randomUUID(),
  });
