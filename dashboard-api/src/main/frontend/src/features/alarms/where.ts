import { shortId } from '../../contract/ids';
import type { AlarmRow } from '../../contract/rows';
import type { Selection } from '../../lib/desk';
import { live } from '../../lib/live';
import { platformPart } from '../../lib/platformPart';
import type { Language } from '../../lib/preferences';
import { platformSource, sentence } from '../../lib/text/text';

/** Where an alarm is, in few words: the device's number and name as far as known, or a part of the platform. */
export function whereOf(alarm: AlarmRow, language: Language): string {
  const { type, id } = alarm.source;
  if (type === 'platform') {
    const { part, node } = platformPart(id, language);
    return `${platformSource(language, part)} ${node}`.trim();
  }
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
  if (alarm.source.type === 'platform') {
    const { part, node } = platformPart(alarm.source.id, language);
    return { code: sentence(part), name: node };
  }
  const code = shortId(alarm.source.id);
  return { code, name: whereOf(alarm, language).replace(code, '').trim() };
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
