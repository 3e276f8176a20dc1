// Who was told of alarms, in the stand-in for the back end.
import { ok } from './fake-http.mjs';

const duty = {
  head: { zh: '联户长', en: 'Group head' },
  house: { zh: '业主', en: 'Householder' },
  grid: { zh: '网格员', en: 'Grid worker' },
  station: { zh: '微型消防站', en: 'Micro fire station' },
  brigade: { zh: '专职消防队', en: 'Fire brigade' },
  commander: { zh: '值班长', en: 'Shift commander' },
  leader: { zh: '带班领导', en: 'Duty leader' },
  subscriber: { zh: '订阅人', en: 'Subscriber' },
};
const channels = { sms: { zh: '短信', en: 'SMS' }, voice: { zh: '语音电话', en: 'Voice call' } };
const ladders = {
  fire: [
    [0, duty.head, duty.house],
    [60, duty.grid],
    [120, duty.station],
    [180, duty.brigade],
  ],
  critical: [
    [0, duty.commander],
    [120, duty.leader],
  ],
  warning: [[0, duty.subscriber]],
};
const PATH = /^\/alarms\/([^/]+)\/notifications$/;

/** Climbs the alarm's ladder by the clock, until it is acknowledged or verified. */
function notificationsOf(alarm) {
  const name =
    alarm.priority === 'WARNING' ? 'warning' : alarm.latching === 'UNTIL_VERIFIED' ? 'fire' : 'critical';
  const started = Date.parse(alarm.raisedAt);
  const stopped =
    alarm.condition === 'ACKNOWLEDGED' ? 'acknowledged' : alarm.latch === 'VERIFIED' ? 'verified' : null;
  const passed = (Date.now() - started) / 1000;
  const steps = ladders[name].map(([afterSeconds, ...duties], i) => ({
    duties,
    afterSeconds,
    reachedAt:
      i === 0 || (stopped === null && passed >= afterSeconds)
        ? new Date(started + afterSeconds * 1000).toISOString()
        : null,
  }));
  const nextRung = stopped === null ? steps.findIndex(({ reachedAt }) => reachedAt === null) : -1;
  const items = steps.flatMap(({ duties, reachedAt }, rung) =>
    reachedAt === null
      ? []
      : duties.flatMap((who, person) =>
          ['sms', 'voice'].map((channel, i) => ({
            id: `xijiang/${rung}${person}${channel}`,
            recipient: `R-${rung}${person}`,
            name: '杨*',
            duty: who,
            channel,
            channelTitle: channels[channel],
            template: 'fire-neighbours',
            rung,
            state: rung === 0 ? (person === 1 && i === 1 ? 'failed' : 'delivered') : 'accepted',
            reason: person === 1 && i === 1 ? 'unknown' : null,
            intendedAt: reachedAt,
            changedAt: new Date(Date.parse(reachedAt) + 2_000).toISOString(),
          })),
        ),
  );
  return {
    ladder: {
      ladder: name,
      state: stopped ?? (nextRung < 0 ? 'all_told' : 'climbing'),
      steps,
      nextRung: nextRung < 0 ? null : nextRung,
      nextAt: nextRung < 0 ? null : new Date(started + steps[nextRung].afterSeconds * 1000).toISOString(),
    },
    items: items.reverse(),
  };
}

/** Answers who was told of an alarm; null when it is about something else. */
export function answerNotifications(path, alarms) {
  const found = PATH.exec(path);
  const alarm = found === null ? undefined : alarms.get(decodeURIComponent(found[1]).replaceAll('~', '/'));
  return alarm === undefined ? null : ok(notificationsOf(alarm));
}
