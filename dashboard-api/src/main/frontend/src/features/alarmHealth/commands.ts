import { alarmHealthReport, alarmRule, type HealthTargets, healthTargets } from '../../contract/alarmHealth';
import { ask } from '../../transport/http';
import { queryOf } from './model';

interface Bounds {
  readonly from: number;
  readonly to: number;
}

export const report = (period: Bounds, signal: AbortSignal) =>
  ask(`/alarm-health?${queryOf(period)}`, alarmHealthReport, { signal });

/** Where the browser finds the same as a file. */
export const exportPath = (period: Bounds) => `/api/v1/alarm-health/export?${queryOf(period)}`;

export const ruleInForce = (id: string, signal: AbortSignal) =>
  ask(`/alarm-rules/${encodeURIComponent(id)}`, alarmRule, { signal });

export const targets = (signal?: AbortSignal): Promise<HealthTargets> =>
  ask('/alarm-health/targets', healthTargets, signal === undefined ? {} : { signal });

/** Each change names the version of the targets that was seen; the server refuses it when there is another. */
export const setTarget = (
  figure: string,
  wish: { readonly good: number; readonly limit: number; readonly note: string },
  version: number,
): Promise<HealthTargets> =>
  ask(`/alarm-health/targets/${encodeURIComponent(figure)}`, healthTargets, {
    method: 'PUT',
    body: wish,
    version: String(version),
  });

export const restoreTarget = (figure: string, note: string, version: number): Promise<HealthTargets> =>
  ask(`/alarm-health/targets/${encodeURIComponent(figure)}/restore`, healthTargets, {
    method: 'POST',
    body: { note },
    version: String(version),
  });
