import { useEffect, useRef } from 'react';
import type { AlarmRow } from '../../contract/rows';
import { live } from '../../lib/live';
import { useNotices } from '../../lib/notices';
import { useTexts } from '../../lib/text/text';
import { whereOf } from './where';

const keyOf = ({ id, chatteringSince }: AlarmRow) => `${id} ${chatteringSince}`;

/** Says once of each alarm that it began to chatter; those that did before the page was opened have their marks. */
export function useChatterNotices(alarms: readonly AlarmRow[]): void {
  const { t, name, language } = useTexts();
  const say = useNotices((state) => state.say);
  const told = useRef<ReadonlySet<string> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language tells nothing anew
  useEffect(() => {
    if (live.revision('alarm') === 0) {
      return;
    }
    const chattering = alarms.filter(({ chatteringSince }) => chatteringSince !== null);
    const known = told.current;
    told.current = new Set(chattering.map(keyOf));
    const begun = chattering.filter(
      (alarm) => known !== null && !known.has(keyOf(alarm)) && alarm.suppression === 'NONE',
    );
    const [first] = begun;
    if (first !== undefined) {
      say(
        'told',
        begun.length === 1
          ? t('chatter.began', { name: `${whereOf(first, language)} ${name(first.title)}` })
          : t('chatter.beganMany', { count: begun.length }),
      );
    }
  }, [alarms]);
}
