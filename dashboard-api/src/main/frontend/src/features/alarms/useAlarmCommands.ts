import { useCallback, useState } from 'react';
import type { AlarmRow } from '../../contract/rows';
import { serverClock } from '../../lib/clock';
import { live } from '../../lib/live';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { type AlarmCommand, commandAlarm } from '../../transport/commands';
import { undoMillisLeft } from './lifecycle';
import { isUnacknowledged } from './model';
import { whereOf } from './where';

/** Commands in flight at once when several alarms are acknowledged together. */
const WIDTH = 6;

/** Sends the same command about several alarms: the rows that were answered, and what failed. */
async function sendToAll(alarms: readonly AlarmRow[], command: AlarmCommand) {
  const queue = [...alarms];
  const rows: AlarmRow[] = [];
  const failures: unknown[] = [];
  const work = async () => {
    for (let alarm = queue.shift(); alarm !== undefined; alarm = queue.shift()) {
      try {
        rows.push(await commandAlarm(alarm, command));
      } catch (failure) {
        failures.push(failure);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(WIDTH, alarms.length) }, work));
  return { rows, failures };
}

/** The newer of the row that a command answered and the one that the live view holds by now. */
export function newest(answered: AlarmRow): AlarmRow {
  const known = live.row('alarm', answered.id);
  return known !== undefined && Number(known.version) > Number(answered.version) ? known : answered;
}

/** Acknowledges, takes that back for a short while, and sends every other command, with a sentence about the outcome. */
export function useAlarmCommands() {
  const { t, language } = useTexts();
  const say = useNotices((state) => state.say);
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());

  const whileBusy = useCallback(async <Answer>(alarms: readonly AlarmRow[], work: Promise<Answer>) => {
    setBusy((ids) => new Set([...ids, ...alarms.map(({ id }) => id)]));
    try {
      return await work;
    } finally {
      setBusy((ids) => new Set([...ids].filter((id) => !alarms.some((alarm) => alarm.id === id))));
    }
  }, []);

  const sayFailures = useCallback(
    (failures: readonly unknown[]) => {
      if (failures.length > 0) {
        say('refused', t('refused.some', { failed: failures.length, reason: refusalText(failures[0], t) }));
      }
    },
    [say, t],
  );

  const unacknowledge = useCallback(
    async (answered: readonly AlarmRow[]) => {
      const { rows, failures } = await sendToAll(answered.map(newest), { verb: 'unacknowledge' });
      if (rows.length > 0) {
        say('done', t('lifecycle.undone', { count: rows.length }));
      }
      sayFailures(failures);
    },
    [say, sayFailures, t],
  );

  const acknowledge = useCallback(
    async (alarms: readonly AlarmRow[], comment = ''): Promise<boolean> => {
      const open = alarms.filter(isUnacknowledged);
      const { rows, failures } = await whileBusy(
        open,
        sendToAll(open, { verb: 'acknowledge', ...(comment === '' ? {} : { comment }) }),
      );
      const [first] = rows;
      if (first !== undefined) {
        const about =
          rows.length === 1
            ? t('lifecycle.acknowledgedOne', { name: `${whereOf(first, language)} ${first.title[language]}` })
            : t('alarm.acknowledged', { count: rows.length });
        const left = undoMillisLeft(first.acknowledgedAt, serverClock.now());
        say('done', about, { until: Date.now() + left, run: () => void unacknowledge(rows) });
      }
      sayFailures(failures);
      return rows.length > 0;
    },
    [say, sayFailures, t, language, whileBusy, unacknowledge],
  );

  /** Sends one command, true if it worked; says the given sentence when it worked and why when it did not. */
  const send = useCallback(
    async (alarm: AlarmRow, command: AlarmCommand, done: string): Promise<boolean> => {
      try {
        await whileBusy([alarm], commandAlarm(alarm, command));
        say('done', done);
        return true;
      } catch (failure) {
        say('refused', refusalText(failure, t));
        return false;
      }
    },
    [say, t, whileBusy],
  );

  return { acknowledge, send, busy };
}
