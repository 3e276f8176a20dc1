import type { LocalText } from '../../contract/fields';
import { shortId } from '../../contract/ids';
import type { AlarmRow } from '../../contract/rows';
import type { Selection } from '../../lib/desk';
import { live } from '../../lib/live';
import { placeName } from '../../lib/places';
import type { Language } from '../../lib/preferences';

/** The name of what an alarm is about, as far as it is known. */
function nameOf({ type, id }: AlarmRow['source']): LocalText | undefined {
  switch (type) {
    case 'device':
      return live.row('device', id)?.name;
    case 'zone':
      return live.row('zone', id)?.name;
    case 'lot':
      return live.row('lot', id)?.name;
    default:
      return placeName(id);
  }
}

/** Where an alarm is, in few words: the number and name of the device or house as far as known. */
export function whereOf(alarm: AlarmRow, language: Language): string {
  const name = nameOf(alarm.source)?.[language] ?? '';
  const code = shortId(alarm.source.id);
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
