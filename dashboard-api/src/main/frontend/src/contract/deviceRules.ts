import * as v from 'valibot';
import { list, localText, maybe, oneOf } from './fields';
import { alarmRow, priorities } from './rows';

/** The rules that judge one device, each with its alarm; no alarm: it never alarmed there. */
const deviceRule = v.object({
  rule: v.string(),
  title: localText,
  priority: oneOf(priorities, 'CRITICAL'),
  /** Taking it out of service needs the commander's word. */
  fire: v.boolean(),
  alarmId: v.string(),
  alarm: maybe(alarmRow),
});
export type DeviceRule = v.InferOutput<typeof deviceRule>;
export const deviceRules = v.object({ items: list(deviceRule) });
