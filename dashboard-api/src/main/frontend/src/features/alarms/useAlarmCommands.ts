import { useCallback, useState } from 'react';
import type { AlarmRow } from '../../contract/rows';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { commandAlarm } from '../../transport/commands';
import { isUnacknowledged } from './model';

/** Commands in flight at once when several alarms are acknowledged together. */
const WIDTH = 6;

/** Acknowledge and reset, with a sentence about the outcome. */
export function useAlarmCommands() {
  const { t } = useTexts();
  const say = useNotices((state) => state.say);
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());

  const acknowledge = useCallback(
    async (alarms: readonly AlarmRow[]) => {
      const open = alarms.filter(isUnacknowledged);
      setBusy((ids) => new Set([...ids, ...open.map(({ id }) => id)]));
      const queue = [...open];
      const failures: unknown[] = [];
      const work = async () => {
        for (let alarm = queue.shift(); alarm !== undefined; alarm = queue.shift()) {
          try {
            await commandAlarm(alarm, { verb: 'acknowledge' });
          } catch (failure) {
            failures.push(failure);
          }
        }
      };
      await Promise.all(Array.from({ length: Math.min(WIDTH, open.length) }, work));
      setBusy((ids) => new Set([...ids].filter((id) => !open.some((alarm) => alarm.id === id))));
      const done = open.length - failures.length;
      if (done > 0) {
        say('done', t('alarm.acknowledged', { count: done }));
      }
      if (failures.length > 0) {
        say('refused', t('refused.some', { failed: failures.length, reason: refusalText(failures[0], t) }));
      }
    },
    [say, t],
  );

  const reset = useCallback(
    async (alarm: AlarmRow, name: string) => {
      try {
        await commandAlarm(alarm, { verb: 'reset' });
        say('done', t('alarm.resetDone', { name }));
      } catch (failure) {
        say('refused', refusalText(failure, t));
      }
    },
    [say, t],
  );

  return { acknowledge, reset, busy };
}
