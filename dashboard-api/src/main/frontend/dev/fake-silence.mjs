// Silent devices, a mass outage, and test and maintenance in the stand-in for the back end.
const iso = (millis) => new Date(millis).toISOString();

/** Lets the first devices of a zone fall silent and raises the zone's one alarm. */
export function fallSilent(rows, put, zone, count) {
  const since = iso(Date.now() - 4 * 60_000);
  const ofZone = [...rows.device.values()].filter((device) => device.zone === zone && device.alarm === null);
  for (const device of ofZone.slice(0, count)) {
    put('device', { ...device, status: 'silent', silentSince: since, lastAt: since });
  }
  put('alarm', {
    id: `${zone}/mass-outage`,
    occurrence: 1,
    source: { type: 'zone', id: zone },
    kind: 'zone',
    rule: 'mass-outage',
    ruleVersion: 2,
    title: { zh: '片区设备大面积失联', en: 'Many devices of a zone silent' },
    guidance: { zh: '先查共同原因：停电、网关、基站、光缆', en: 'Look for the common cause first' },
    priority: 'WARNING',
    level: 'outage',
    condition: 'UNACKNOWLEDGED',
    suppression: 'NONE',
    suppressed: null,
    outOfServiceRequest: null,
    commentCount: 0,
    latch: 'NONE',
    latching: 'NONE',
    verification: null,
    acknowledgedAt: null,
    raisedAt: since,
    sinceAt: since,
    metric: null,
    value: 12.5,
    threshold: 10,
    unit: '%',
    direction: 'HIGH',
    late: false,
    zone,
    version: 1,
  });
}

/** The device after it was taken into test or maintenance, or back into service. */
export function afterService(device, verb, said) {
  return verb === 'return-to-service'
    ? { ...device, status: 'online', aside: null }
    : {
        ...device,
        status: verb,
        aside: { mode: verb, reason: said.reason.toLowerCase().replace('_', '-'), until: said.until },
      };
}
