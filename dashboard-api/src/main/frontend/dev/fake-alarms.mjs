// Alarms and their life cycle in the stand-in for the back end: what is raised, what may be said to it, and its trail.
import { rules } from './fake-data.mjs';
import { body, ok, problem } from './fake-http.mjs';
import { surroundingsOf } from './fake-surroundings.mjs';

const MINUTE = 60_000;
const iso = (millis = Date.now()) => new Date(millis).toISOString();
const refuse = (code, zh) => problem(409, `alarm.${code}`, zh);
const commanding = (user) => user.roles.some((role) => ['commander', 'dutyLeader'].includes(role));
const isOver = (row) =>
  row.condition === 'NORMAL' &&
  row.latch === 'NONE' &&
  row.suppression === 'NONE' &&
  row.outOfServiceRequest === null &&
  (row.chatteringSince ?? null) === null;

const isShown = (row) => row.suppression === 'NONE' && (row.condition !== 'NORMAL' || row.latch !== 'NONE');

/** The alarms of a village; `put` publishes a row, `makeCase` opens the case of a real fire. */
export function makeAlarms({ village, rows, put, makeCase }) {
  const trails = new Map();
  // What left the screen can still be asked about, and its acknowledgement taken back.
  const over = new Map();

  function tell(id, event, by, facts = {}, comment = null, at = iso()) {
    trails.set(id, [{ at, event, by, facts, comment }, ...(trails.get(id) ?? [])]);
  }

  function show(row) {
    put('alarm', isOver(row) ? null : row, row.id);
    const device = rows.device.get(row.source.id);
    if (device !== undefined) {
      const stands = isShown(row);
      put('device', {
        ...device,
        condition: stands ? 'alarm' : 'normal',
        alarm: stands ? row.priority : null,
      });
    }
    return row;
  }

  function change(row, facts) {
    return show({ ...row, ...facts, version: row.version + 1 });
  }

  function rowOf(deviceId, rule, priority, value, at) {
    const device = rows.device.get(deviceId);
    const { title, guidance, metric, unit, threshold, direction, latching } = rules[rule];
    const id = `${deviceId}/${rule}`;
    return {
      id,
      occurrence: 1,
      source: { type: 'device', id: deviceId },
      kind: device.kind,
      rule,
      ruleVersion: 1,
      title,
      guidance,
      priority,
      level: priority.toLowerCase(),
      condition: 'UNACKNOWLEDGED',
      suppression: 'NONE',
      suppressed: null,
      outOfServiceRequest: null,
      commentCount: 0,
      latch: latching === 'NONE' ? 'NONE' : 'HELD',
      latching,
      verification: null,
      raisedAt: at,
      sinceAt: at,
      acknowledgedAt: null,
      acknowledgedBy: null,
      returnedAt: null,
      metric,
      value,
      threshold,
      unit,
      direction,
      late: false,
      place: device.place,
      zone: device.zone,
      caseId: null,
      version: 1,
    };
  }

  function raise(deviceId, rule, priority, value, ageMillis = 0) {
    const at = iso(Date.now() - ageMillis);
    const condition = 'UNACKNOWLEDGED';
    tell(`${deviceId}/${rule}`, 'AlarmRaised', null, { priority, value, condition }, null, at);
    return show(rowOf(deviceId, rule, priority, value, at));
  }

  function unshelve(row, by, cause, comment = null) {
    tell(row.id, 'AlarmUnshelved', by, { cause }, comment);
    return change(row, { suppression: 'NONE', suppressed: null });
  }

  function takeOut(row, by, { reason, until }, comment = null, at = iso()) {
    tell(row.id, 'AlarmTakenOutOfService', by, { reason, until }, comment, at);
    return change(row, {
      suppression: 'OUT_OF_SERVICE',
      suppressed: { reason, cause: null, at, until, by },
      outOfServiceRequest: null,
    });
  }

  function shelve(row, by, { reason, minutes, comment = null }, at = Date.now()) {
    const until = iso(at + minutes * MINUTE);
    tell(row.id, 'AlarmShelved', by, { reason, until }, comment, iso(at));
    return change(row, {
      suppression: 'SHELVED',
      suppressed: { reason, cause: null, at: iso(at), until, by },
    });
  }

  const verbs = {
    acknowledge(row, user, { comment }) {
      const acknowledged = { UNACKNOWLEDGED: 'ACKNOWLEDGED', RETURNED_UNACKNOWLEDGED: 'NORMAL' }[
        row.condition
      ];
      if (row.suppression !== 'NONE') {
        return refuse('suppressed', '该报警已被抑制，不能确认。');
      }
      if (acknowledged === undefined) {
        return refuse('already-acknowledged', '该报警已被确认。');
      }
      tell(row.id, 'AlarmAcknowledged', user.id, { condition: acknowledged }, comment ?? null);
      return change(row, {
        condition: acknowledged,
        acknowledgedAt: iso(),
        acknowledgedBy: user.id,
        commentCount: row.commentCount + (comment === undefined ? 0 : 1),
      });
    },
    unacknowledge(row, user) {
      if (row.acknowledgedAt === null) {
        return refuse('nothing-to-undo', '没有可撤销的确认。');
      }
      if (row.acknowledgedBy !== user.id) {
        return refuse('undo-of-another', '只能撤销自己的确认。');
      }
      if (Date.now() - Date.parse(row.acknowledgedAt) > 10_000) {
        return refuse('undo-too-late', '确认已超过 10 秒，不能撤销。');
      }
      const condition = row.condition === 'NORMAL' ? 'RETURNED_UNACKNOWLEDGED' : 'UNACKNOWLEDGED';
      tell(row.id, 'AcknowledgementUndone', user.id, { condition });
      return change(row, { condition, acknowledgedAt: null, acknowledgedBy: null });
    },
    verify(row, user, { result, cause }) {
      tell(row.id, 'AlarmVerified', user.id, { result, cause });
      return change(row, {
        latch: 'VERIFIED',
        verification: { result, cause, at: iso(), by: user.id },
        ...(result === 'REAL_FIRE' ? { caseId: makeCase('fire', 'ALARM', row.place, 'CRITICAL').id } : {}),
      });
    },
    reset(row, user) {
      tell(row.id, 'AlarmReset', user.id);
      return change(row, { latch: 'NONE', condition: 'NORMAL' });
    },
    shelve(row, user, said) {
      if (row.suppression !== 'NONE') {
        return row.suppression === 'SHELVED'
          ? refuse('already-shelved', '该报警已搁置。')
          : refuse('suppressed', '该报警已被抑制或停用。');
      }
      if (row.priority === 'CRITICAL' && !commanding(user)) {
        return refuse('commander-only', '一级报警只能由值班长搁置。');
      }
      if (said.minutes > 480) {
        return refuse('shelf-too-long', '搁置最长 8 小时。');
      }
      return shelve(row, user.id, said);
    },
    unshelve(row, user, { comment }) {
      return row.suppression === 'SHELVED'
        ? unshelve(row, user.id, 'by-hand', comment ?? null)
        : refuse('not-shelved', '该报警没有搁置。');
    },
    'out-of-service'(row, user, said) {
      if (row.suppression === 'OUT_OF_SERVICE') {
        return refuse('out-of-service', '该报警已停用。');
      }
      if (row.outOfServiceRequest !== null) {
        return refuse('already-requested', '该报警已申请停用，等待批准。');
      }
      if (row.latching !== 'UNTIL_VERIFIED' || commanding(user)) {
        return takeOut(row, user.id, said, said.comment ?? null);
      }
      const { reason, until } = said;
      tell(row.id, 'OutOfServiceRequested', user.id, { reason, until }, said.comment ?? null);
      return change(row, { outOfServiceRequest: { reason, at: iso(), until, by: user.id } });
    },
    approve(row, user) {
      return decided(row, user, () => takeOut(row, user.id, row.outOfServiceRequest));
    },
    decline(row, user, { comment }) {
      return decided(row, user, () => {
        tell(row.id, 'OutOfServiceDeclined', user.id, {}, comment ?? null);
        return change(row, { outOfServiceRequest: null });
      });
    },
    'return-to-service'(row, user, { comment }) {
      if (row.suppression !== 'OUT_OF_SERVICE') {
        return refuse('not-out-of-service', '该报警没有停用。');
      }
      tell(row.id, 'AlarmReturnedToService', user.id, {}, comment ?? null);
      return change(row, { suppression: 'NONE', suppressed: null });
    },
    comment(row, user, { comment }) {
      tell(row.id, 'AlarmCommented', user.id, {}, comment);
      return change(row, { commentCount: row.commentCount + 1 });
    },
  };

  function decided(row, user, work) {
    if (row.outOfServiceRequest === null) {
      return refuse('not-requested', '没有待批准的停用申请。');
    }
    return commanding(user) ? work() : refuse('commander-only', '只有值班长或带班领导可以审批。');
  }

  /** The lists that `state=` names. */
  const lists = {
    active: isShown,
    unacknowledged: (row) => isShown(row) && row.condition.endsWith('UNACKNOWLEDGED'),
    shelved: (row) => row.suppression === 'SHELVED',
    suppressed: (row) => row.suppression === 'SUPPRESSED_BY_DESIGN',
    'out-of-service': (row) => row.suppression === 'OUT_OF_SERVICE',
    all: () => true,
  };

  async function answer(request, url, path, user) {
    const [, , id = '', ...rest] = path.split('/').map(decodeURIComponent);
    if (id === '') {
      const items = [...rows.alarm.values()].filter(lists[url.searchParams.get('state') ?? 'active']);
      return ok({ items, next: null });
    }
    const key = id.replaceAll('~', '/');
    const row = rows.alarm.get(key) ?? over.get(key);
    if (row === undefined) {
      return problem(404, 'alarm.not-found', '没有这个报警');
    }
    if (request.method !== 'POST') {
      const parts = {
        trail: () => ({ items: trails.get(key) ?? [] }),
        surroundings: () => surroundingsOf(row, village, rows),
      };
      return ok((parts[rest[0]] ?? (() => row))());
    }
    if (request.headers['if-match'] !== `"${row.version}"`) {
      return problem(412, 'alarm.changed', '报警刚有变化，请重新查看');
    }
    const verb = verbs[rest.at(-1)];
    const said = JSON.parse(await body(request));
    const answered = verb === undefined ? problem(404, 'not-found', '没有找到') : verb(row, user, said);
    if (answered.status !== undefined) {
      return answered;
    }
    over.set(answered.id, answered);
    return ok(answered);
  }

  setInterval(() => {
    for (const row of rows.alarm.values()) {
      if (row.suppression === 'SHELVED' && Date.parse(row.suppressed.until) <= Date.now()) {
        unshelve(row, null, 'time');
      }
    }
  }, 1000);

  const kindsOf = {
    hydrant: ['low'],
    smoke: ['fire', 'battery'],
    power: ['leak', 'trip'],
  };

  /** The rules that judge a device, with their alarms. */
  function rulesOf(deviceId) {
    const items = (kindsOf[rows.device.get(deviceId)?.kind] ?? []).map((rule) => {
      const id = `${deviceId}/${rule}`;
      return {
        rule,
        title: rules[rule].title,
        condition: 'LEVEL',
        priority: rule === 'battery' ? 'CAUTION' : 'CRITICAL',
        fire: rules[rule].latching === 'UNTIL_VERIFIED',
        alarmId: id,
        alarm: rows.alarm.get(id) ?? over.get(id) ?? null,
      };
    });
    return { items };
  }

  /** Takes a rule that never alarmed out of service, or asks for it. */
  function takeOutUnraised(deviceId, rule, said, user) {
    const quiet = { occurrence: 0, condition: 'NORMAL', latch: 'NONE' };
    const row = { ...rowOf(deviceId, rule, 'CRITICAL', null, iso()), ...quiet };
    tell(row.id, 'AlarmIntroduced', user.id);
    const answered = verbs['out-of-service'](row, user, said);
    over.set(row.id, answered);
    return answered;
  }

  /** Alarms in every state of the life cycle. */
  function raiseSamples() {
    raise('xijiang/H-014', 'low', 'CRITICAL', 0.084, 4 * MINUTE);
    raise('xijiang/SM-0420', 'fire', 'CRITICAL', null, 65_000);
    raise('xijiang/PW-0133', 'leak', 'WARNING', 318, 11 * MINUTE);
    raise('xijiang/SM-0777', 'battery', 'CAUTION', 17, 180 * MINUTE);
    const [me, other] = ['user:1', 'user:2'];
    const seen = raise('xijiang/PW-0900', 'leak', 'WARNING', 342, 31 * MINUTE);
    tell(
      seen.id,
      'AlarmAcknowledged',
      other,
      {},
      '已通知电工，预计 20 分钟到场',
      iso(Date.now() - 25 * MINUTE),
    );
    change(seen, {
      condition: 'ACKNOWLEDGED',
      acknowledgedAt: iso(Date.now() - 25 * MINUTE),
      acknowledgedBy: other,
      commentCount: 1,
    });
    const shelf = raise('xijiang/H-031', 'low', 'WARNING', 0.096, 95 * MINUTE);
    shelve(
      shelf,
      other,
      { reason: 'work-on-site', minutes: 120, comment: '管网冲洗' },
      Date.now() - 57 * MINUTE,
    );
    const nuisance = raise('xijiang/SM-0105', 'battery', 'CAUTION', 12, 400 * MINUTE);
    shelve(nuisance, me, { reason: 'awaiting-part', minutes: 480 }, Date.now() - 20 * MINUTE);
    for (const [device, value] of [
      ['H-015', 0.097],
      ['H-016', 0.092],
    ]) {
      const follows = raise(`xijiang/${device}`, 'low', 'CRITICAL', value, 4 * MINUTE);
      const at = iso(Date.now() - 3 * MINUTE);
      const cause = 'xijiang/H-014/low';
      tell(follows.id, 'AlarmSuppressedByDesign', null, { reason: 'cause', cause }, null, at);
      change(follows, {
        suppression: 'SUPPRESSED_BY_DESIGN',
        suppressed: { reason: 'cause', cause, at, until: null, by: 'system' },
      });
    }
    const out = raise('xijiang/PW-0311', 'leak', 'CAUTION', 262, 3_000 * MINUTE);
    const until = iso(Date.now() + 26 * 60 * MINUTE);
    takeOut(out, me, { reason: 'renovation', until }, null, iso(Date.now() - 2_900 * MINUTE));
    const asked = raise('xijiang/SM-0612', 'fire', 'CRITICAL', null, 48 * MINUTE);
    const request = { reason: 'hot-work', until: iso(Date.now() + 4 * 60 * MINUTE) };
    const at = iso(Date.now() - 9 * MINUTE);
    const finding = { result: 'FALSE_ALARM', cause: 'cooking' };
    const verifiedAt = iso(Date.now() - 30 * MINUTE);
    tell(asked.id, 'AlarmVerified', other, finding, null, verifiedAt);
    tell(asked.id, 'OutOfServiceRequested', other, request, '屋面动火焊接', at);
    change(asked, {
      latch: 'VERIFIED',
      verification: { ...finding, at: verifiedAt, by: other },
      outOfServiceRequest: { ...request, at, by: other },
      commentCount: 1,
    });
  }

  return { raise, change, show, tell, answer, raiseSamples, rulesOf, takeOutUnraised };
}
