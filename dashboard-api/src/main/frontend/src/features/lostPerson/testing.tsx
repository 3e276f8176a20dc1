const at = (minute: number) => new Date(Date.UTC(2026, 4, 1, 8, minute)).toISOString();
const spot = (lon: number) => ({ lon, lat: 26.49, place: { zh: '风雨桥', en: 'Wind bridge' } });
const deed = { at: at(3), by: '李明' };
const lane = (lon: number) => ({
  type: 'LineString',
  coordinates: [
    [lon, 26.49],
    [lon + 0.001, 26.49],
  ],
});

/** A running search for a child under 14 whose guardian has not consented, as the server tells it. */
export const searchSample = {
  caseId: 'c1',
  state: 'UNCOVERED',
  round: 1,
  begun: { at: at(0), by: '王芳' },
  place: { zh: '风雨桥', en: 'Wind bridge' },
  ageBand: { zh: '未满14周岁', en: 'under 14' },
  relation: { zh: '父母', en: 'Parent' },
  person: {
    name: '小宝',
    years: 6,
    clothing: '红色外套',
    lastSeenAt: at(-10),
    lastSeen: spot(108.18),
    relationId: 'parent',
  },
  legal: {
    ground: { zh: '监护人请求', en: "Guardian's request" },
    consentNeeded: true,
    paperExpected: false,
    paper: false,
  },
  missing: [
    {
      id: 'consent',
      title: { zh: '监护人同意', en: "Guardian's consent" },
      source: { zh: '第三十一条', en: 'PIPL Art. 31' },
      blocks: true,
    },
  ],
  photo: { onFile: true, shown: false },
  alert: { people: 12, told: 9, confirmed: 5, notReached: 2 },
  sightings: [
    { id: 's1', source: 'DESK', confirmed: true, at: at(1), spot: spot(108.181) },
    { id: 's2', source: 'RESPONDER', confirmed: false, at: at(2), spot: spot(108.182) },
    { id: 's3', source: 'OUTSIDE', confidence: 0.83, at: at(3), spot: spot(108.183) },
  ].map((sighting) => ({
    ...sighting,
    sourceTitle: { zh: sighting.source, en: sighting.source },
    photo: false,
    reported: deed,
  })),
  sectors: [
    {
      id: 'a',
      state: 'OPEN',
      name: { zh: '上巷', en: 'Upper lane' },
      shape: lane(108.18),
      pass: 0,
      metres: 12,
      next: 1,
    },
    { id: 'b', state: 'SEARCHING', shape: lane(108.19), pass: 1, team: { zh: '巡逻队', en: 'Patrol' } },
    {
      id: 'c',
      state: 'DONE',
      name: { zh: '下巷', en: 'Lower lane' },
      shape: lane(108.2),
      pass: 1,
      marks: [{ team: { zh: '巡逻队', en: 'Patrol' }, pass: 1, begun: deed, done: deed }],
    },
  ],
  doneShare: 0.33,
};
