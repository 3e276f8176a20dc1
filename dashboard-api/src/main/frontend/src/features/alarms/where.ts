import type { LocalText } from '../../contract/fields';
import { shortId } from '../../contract/ids';
import type { AlarmRow } from '../../contract/rows';
import type { Selection } from '../../lib/desk';
import { live } from '../../lib/live';
import { placeName } from '../../lib/places';
import { platformPart } from '../../lib/platformPart';
import type { Language } from '../../lib/preferences';
import { platformSource, sentence } from '../../lib/text/text';

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

/** Where an alarm is, in few words: a device's number and name, a place's name, a part of the platform. */
export function whereOf(alarm: AlarmRow, language: Language): string {
  if (alarm.source.type === 'platform') {
    const { part, node } = platformPart(alarm.source.id, language);
    return `${platformSource(language, part)} ${node}`.trim();
  }
  const name = nameOf(alarm.source)?.[language] ?? '';
  const code = shortId(alarm.source.id);
  if (name === '') {
    return code;
  }
  return alarm.source.type === 'house' || name.includes(code) ? name : `${code} ${name}`;
}

/** The number alone and the name without the number, for places where both may not fit; a house has but one of them. */
export function whereParts(
  alarm: AlarmRow,
  language: Language,
): { readonly code: string; readonly name: string } {
  if (alarm.source.type === 'platform') {
    const { part, node } = platformPart(alarm.source.id, language);
    return { code: sentence(part), name: node };
  }
  const where = whereOf(alarm, language);
  const code = shortId(alarm.source.id);
  return alarm.source.type === 'house'
    ? { code: where, name: '' }
    : { code, name: where.replace(code, '').trim() };
}

/** What opens when an alarm is opened. */
export function selectionOf(alarm: AlarmRow): Selection {
  const { type, id } = alarm.source;
  switch (type) {
    case 'lot':
    case 'device':
    case 'platform':
      return { type, id };
    default:
      return { type: 'place', id };
  }
}
