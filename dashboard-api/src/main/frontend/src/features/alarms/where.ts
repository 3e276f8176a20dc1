import { shortId } from '../../contract/ids';
import type { AlarmRow } from '../../contract/rows';
import type { Selection } from '../../lib/desk';
import { live } from '../../lib/live';
import type { Language } from '../../lib/preferences';

/** Where an alarm is, in few words: the device's number and name as far as known. */
export function whereOf(alarm: AlarmRow, language: Language): string {
  const { type, id } = alarm.source;
  const row =
    type === 'device' ? live.row('device', id) : type === 'zone' ? live.row('zone', id) : live.row('lot', id);
  const name = row?.name[language] ?? '';
  const code = shortId(id);
  return name === '' ? code : name.includes(code) ? name : `${code} ${name}`;
}

/** The device's number alone and its name without the number, for places where both may not fit. */
export function whereParts(
  alarm: AlarmRow,
  language: Language,
): { readonly code: string; readonly name: string } {
  const code = shortId(alarm.source.id);
  return { code, name: whereOf(alarm, language).replace(code, '').trim() };
}

/** What opens when an alarm is opened. */
export function selectionOf(alarm: AlarmRow): Selection {
  const { type, id } = alarm.source;
  if (type === 'lot') {
    return { type: 'lot', id };
  }
  return type === 'device' ? { type: 'device', id } : { type: 'place', id };
}
