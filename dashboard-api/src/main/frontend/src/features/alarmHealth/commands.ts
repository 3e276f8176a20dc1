import { alarmHealthReport, alarmRule } from '../../contract/alarmHealth';
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
