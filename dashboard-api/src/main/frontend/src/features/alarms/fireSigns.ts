import type { TrailItem } from '../../contract/alarmTrail';
import { shortId } from '../../contract/ids';
import type { Selection } from '../../lib/desk';
import { live } from '../../lib/live';
import { useTexts } from '../../lib/text/text';
import { numberFact, textFact, timeFact } from './trailModel';
import { selectionOf, whereOf } from './where';

/** What speaks for a fire: an alarm, or a case in which somebody reported it. */
export interface FireSign {
  readonly sign: string;
  /** The row id of the alarm or of the case. */
  readonly source: string;
  readonly seenAt: number;
}

/** The sign that an event of the trail tells of. */
export function signOf(item: TrailItem): FireSign | null {
  const sign = textFact(item, 'sign');
  const source = textFact(item, 'source');
  return item.event !== 'FireSignJoined' || sign === null || source === null
    ? null
    : { sign, source, seenAt: timeFact(item, 'seenAt') ?? item.at };
}

/** The signs of one occurrence, first seen first; a sign that was told twice counts once. */
export function signsOf(items: readonly TrailItem[], occurrence: number): FireSign[] {
  const signs = items
    .filter((item) => (numberFact(item, 'occurrence') ?? occurrence) === occurrence)
    .flatMap((item) => signOf(item) ?? []);
  const bySource = new Map(
    signs.sort((a, b) => b.seenAt - a.seenAt).map((sign) => [`${sign.sign} ${sign.source}`, sign]),
  );
  return [...bySource.values()].sort((a, b) => a.seenAt - b.seenAt);
}

/** What opens when a sign is opened: a row id is `<area>/<source>/<rule>` for alarms, one word for cases. */
export function selectionOfSign({ source }: FireSign): Selection {
  const alarm = live.row('alarm', source);
  if (alarm !== undefined) {
    return selectionOf(alarm);
  }
  const parts = source.split('/');
  return parts.length < 3
    ? { type: 'case', id: source }
    : { type: 'device', id: parts.slice(0, 2).join('/') };
}

/** Names the alarm or the case that a sign comes from. */
export function useSignSource(): (sign: FireSign) => string {
  const { t, name, language } = useTexts();
  return ({ source }) => {
    const alarm = live.row('alarm', source);
    if (alarm !== undefined) {
      return `${whereOf(alarm, language)} ${name(alarm.title)}`;
    }
    const parts = source.split('/');
    return parts.length < 3
      ? `${t('signs.caseOf')} ${live.row('case', source)?.number ?? shortId(source)}`
      : shortId(parts.slice(0, 2).join('/'));
  };
}
