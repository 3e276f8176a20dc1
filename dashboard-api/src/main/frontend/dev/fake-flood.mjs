// Floods, alarms that chatter or stand too long, and a confirmed fire in the stand-in for the back end.
import { rules } from './fake-data.mjs';

const MINUTE = 60_000;
const AREA = 'xijiang';
const iso = (millis = Date.now()) => new Date(millis).toISOString();
const four = (n) => String(n).padStart(4, '0');

/** Scenes of many alarms; each can be played while the server runs: `/api/v1/fake/<scene>`. */
export function makeFlood({ rows, put, makeCase, alarms }) {
  const { raise, change, show, tell } = alarms;
  let burst = 0;

  function flooded(count) {
    const area = rows.zone.get(AREA);
    put('zone', { ...area, flood: { since: area.flood?.since ?? iso(Date.now() - 6 * MINUTE), count } });
  }

  /** Confirmed by smoke, a dangerous trip and a report, all in one case. */
  function fire(house, ageMillis) {
    const place = `${AREA}/house-${four(house)}`;
    const id = `${place}/confirmed-fire`;
    const at = iso(Date.now() - ageMillis);
    const opened = makeCase('fire', 'ALARM', place, 'CRITICAL');
    const report = makeCase('fire', 'COMPLAINT', place, 'CRITICAL');
    const smoke = change(raise(`${AREA}/SM-${four(house)}`, 'fire', 'CRITICAL', null, ageMillis + 50_000), {
      caseId: opened.id,
    });
    const trip = change(raise(`${AREA}/PW-${four(house)}`, 'trip', 'CRITICAL', null, ageMillis + 20_000), {
      caseId: opened.id,
    });
    tell(
      id,
      'AlarmRaised',
      null,
      { priority: 'CRITICAL', condition: 'UNACKNOWLEDGED', occurrence: '1' },
      null,
      at,
    );
    for (const [sign, source, before] of [
      ['smoke', smoke.id, 50_000],
      ['power', trip.id, 20_000],
      ['complaint', report.id, 0],
    ]) {
      const seenAt = iso(Date.now() - ageMillis - before);
      tell(id, 'FireSignJoined', null, { occurrence: '1', sign, source, seenAt }, null, at);
    }
    const { title, guidance, unit, threshold, latching } = rules['confirmed-fire'];
    show({
      ...smoke,
      id,
      source: { type: 'house', id: place },
      kind: 'house',
      rule: 'confirmed-fire',
      title,
      guidance,
      unit,
      threshold,
      value: 3,
      latching,
      latch: 'HELD',
      priority: 'CRITICAL',
      level: 'confirmed',
      condition: 'UNACKNOWLEDGED',
      raisedAt: at,
      sinceAt: at,
      place,
      caseId: opened.id,
      version: 4,
    });
  }

  function chatter(row, ageMillis) {
    const at = iso(Date.now() - ageMillis);
    tell(row.id, 'AlarmStartedChattering', null, { occurrence: '1', raises: '3' }, null, at);
    return change(row, { chatteringSince: at });
  }

  /** What is there without a flood: one that chatters, one that chatters and is over, and one that is stale. */
  function raiseSamples() {
    chatter(raise(`${AREA}/H-040`, 'low', 'WARNING', 0.091, 9 * MINUTE), 7 * MINUTE);
    const calm = raise(`${AREA}/PW-0512`, 'leak', 'CAUTION', 305, 14 * MINUTE);
    chatter(
      change(calm, { condition: 'NORMAL', acknowledgedAt: iso(), acknowledgedBy: 'user:2' }),
      12 * MINUTE,
    );
    change(raise(`${AREA}/SM-0240`, 'battery', 'CAUTION', 9, 53 * 60 * MINUTE), {
      condition: 'ACKNOWLEDGED',
    });
  }

  const scenes = {
    /** A main breaks, power fails in a quarter, and a house burns: 40 and more alarms of few causes. */
    flood() {
      for (let n = 0; n < 22; n++) {
        raise(`${AREA}/PW-${four(300 + 30 * n)}`, 'leak', 'WARNING', 310 + n, (5 + n / 10) * MINUTE);
      }
      for (let n = 41; n < 55; n++) {
        const hydrant = `${AREA}/H-0${n}`;
        const pressure = { v: 0.07 + n / 2000, at: iso(), q: 'good' };
        const { values, ...device } = rows.device.get(hydrant);
        put('device', { ...device, values: { ...values, pressure } });
        raise(hydrant, 'low', n % 4 === 0 ? 'CRITICAL' : 'WARNING', pressure.v, (4 + n / 20) * MINUTE);
      }
      fire(423, 2 * MINUTE);
      flooded(43);
    },
    fire: () => fire(700, 0),
    /** More of what there is already, one a call. */
    more() {
      raise(`${AREA}/PW-${four(1000 + burst++)}`, 'leak', 'WARNING', 330, 0);
      flooded(44 + burst);
    },
    chatter() {
      chatter(raise(`${AREA}/H-06${burst++ % 10}`, 'low', 'WARNING', 0.088, 40_000), 0);
    },
    calm() {
      const { flood: _, ...area } = rows.zone.get(AREA);
      put('zone', area);
    },
  };
  return { raiseSamples, scenes };
}
