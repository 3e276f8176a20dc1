import type { AlarmRow, CaseRow, DeviceRow, LotRow } from './rows';

/** Rows for tests: everything quiet, unless told otherwise. */

export function alarm(id: string, facts: Partial<AlarmRow> = {}): AlarmRow {
  return {
    id,
    occurrence: 1,
    source: { type: 'device', id: `xijiang/${id}` },
    kind: 'hydrant',
    rule: 'hydrant-pressure-low',
    title: { zh: '消火栓压力低', en: 'Hydrant pressure low' },
    guidance: null,
    priority: 'CRITICAL',
    level: 'critical',
    condition: 'UNACKNOWLEDGED',
    suppression: 'NONE',
    suppressed: null,
    outOfServiceRequest: null,
    chatteringSince: null,
    commentCount: 0,
    latch: 'NONE',
    latching: 'NONE',
    verification: null,
    raisedAt: 1000,
    sinceAt: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
    returnedAt: null,
    metric: 'pressure',
    value: 0.09,
    threshold: 0.1,
    unit: 'MPa',
    direction: 'LOW',
    state: null,
    late: false,
    place: null,
    zone: null,
    caseId: null,
    houses: null,
    version: '1',
    ...facts,
  };
}

export function device(id: string, facts: Partial<DeviceRow> = {}): DeviceRow {
  return {
    id: `xijiang/${id}`,
    kind: 'hydrant',
    name: { zh: id, en: id },
    zone: null,
    place: null,
    lon: 108.18,
    lat: 26.49,
    elevation: 800,
    status: 'online',
    condition: 'normal',
    state: null,
    lastAt: 0,
    intervalSeconds: 60,
    silentSince: null,
    aside: null,
    values: {},
    alarm: null,
    ...facts,
  };
}

export function caseOf(id: string, facts: Partial<CaseRow> = {}): CaseRow {
  return {
    id,
    number: id,
    state: 'OPENED',
    origin: 'COMPLAINT',
    category: 'noise',
    cause: 'noise',
    remit: null,
    priority: 'CAUTION',
    place: null,
    placeName: null,
    zone: null,
    lon: null,
    lat: null,
    openedAt: 1000,
    lastAt: null,
    assignee: null,
    assigneeName: null,
    jointBodies: [],
    title: null,
    outcome: null,
    alarms: [],
    complaints: 1,
    marks: [],
    nextDue: null,
    version: '1',
    ...facts,
  };
}

export function lot(id: string, facts: Partial<LotRow> = {}): LotRow {
  return {
    id: `xijiang/${id}`,
    name: { zh: id, en: id },
    zone: null,
    lon: null,
    lat: null,
    capacity: 100,
    occupied: 40,
    source: 'bays',
    at: 0,
    state: 'ok',
    ...facts,
  };
}
