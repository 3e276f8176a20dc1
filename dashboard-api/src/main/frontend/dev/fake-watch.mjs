// The platform that watches itself, in the stand-in for the back end: three alarms of its own and one probe that fails.
const iso = (millis) => new Date(millis).toISOString();

function alarm(source, rule, priority, level, ageMillis, title, guidance, figure) {
  const at = iso(Date.now() - ageMillis);
  return {
    id: `${source}/${rule}`,
    occurrence: 1,
    source: { type: 'platform', id: source },
    kind: 'platform',
    rule,
    ruleVersion: 3,
    title,
    guidance,
    priority,
    level,
    condition: 'UNACKNOWLEDGED',
    suppression: 'NONE',
    latch: 'NONE',
    latching: 'NONE',
    verification: null,
    raisedAt: at,
    sinceAt: at,
    ...figure,
    late: false,
    place: null,
    zone: null,
    caseId: null,
    version: 1,
  };
}

/** Puts the platform's own alarms on the list. */
export function watchItself(put) {
  put(
    'alarm',
    alarm(
      'xijiang/platform.disk.node-1',
      'platform-disk-low',
      'WARNING',
      'low',
      26 * 60_000,
      { zh: '平台磁盘空间不足', en: "The platform's disk is nearly full" },
      {
        zh: '1. 低于 3 %：平台随时可能停止存储，立即清理或扩容。2. 删除过期的备份和日志，不要动数据目录。',
        en: '1. Below 3 %: the platform may stop storing at any time, make room at once. 2. Remove old backups and logs; leave the data folder alone.',
      },
      { metric: 'disk_free', value: 8.4, threshold: 10, unit: '%', direction: 'LOW' },
    ),
  );
  put(
    'alarm',
    alarm(
      'xijiang/platform.processor-cases-and-alarms',
      'platform-processor-standing',
      'CRITICAL',
      'stopped',
      2 * 60_000,
      { zh: '平台处理器停滞', en: 'A processor of the platform stands still' },
      {
        zh: '1. 屏幕上的部分内容不再更新：以电话和现场为准。2. 记下处理器名称，通知平台维护人员查看日志。',
        en: "1. Part of the screen is no longer what happens: trust phones and eyes. 2. Note the processor's name and have the log looked at.",
      },
      { metric: 'processor_standing', value: 124, threshold: 120, unit: 's', direction: 'HIGH' },
    ),
  );
  put(
    'alarm',
    alarm(
      'xijiang/platform.broker',
      'platform-broker-dropped',
      'WARNING',
      'dropped',
      7 * 60_000,
      { zh: '消息服务丢弃了消息', en: 'The broker threw messages away' },
      {
        zh: '1. 有报警可能没有送到：对近期没有消息的设备安排巡查。',
        en: '1. Alarms may be among them: patrol where devices are quiet.',
      },
      { metric: 'broker_dropped', value: 14, threshold: 1, unit: 'count', direction: 'HIGH' },
    ),
  );
}

/** The last look, as `GET /api/v1/health/watch` tells it. */
export const watchLook = {
  node: 'node-1',
  at: iso(Date.now()),
  items: [
    { part: 'disk', metric: 'disk_free', value: 8.4, unit: '%' },
    { part: 'database', metric: 'database_answer', value: 0.004, unit: 's' },
  ],
  failed: [{ probe: 'dead-letters', error: 'DataAccessResourceFailureException' }],
};
