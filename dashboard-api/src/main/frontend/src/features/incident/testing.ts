const at = (minute: number) => new Date(Date.UTC(2026, 4, 1, 8, minute)).toISOString();
const name = (text: string) => ({ zh: text, en: text });

export const bookSample = {
  categories: ['fire'],
  engines: [
    {
      id: 'two-axle',
      title: name('Medium engine'),
      widthMetres: 2.55,
      heightMetres: 4,
      tonnes: 18,
      source: name('Order 62'),
      confirmed: false,
    },
  ],
  grounds: [
    { id: 'vehicle', title: name('A vehicle'), wordsNeeded: false },
    { id: 'other', title: name('Other'), wordsNeeded: true },
  ],
  clearance: { metres: 4, source: name('GB 50016'), confirmed: false },
  hose: { metres: 20, source: name('20 m each'), confirmed: false },
};

/** An engine that stops at a narrow lane, one hydrant that works and one that does not, and a blocked lane. */
export const accessSample = {
  engine: bookSample.engines[0],
  reach: 'PART',
  start: { id: 'xj/P-1', name: name('West gate') },
  startsKnown: true,
  drivenMetres: 300,
  hoseMetres: 121,
  hoseLengths: 7,
  barrier: {
    stop: 'WIDTH',
    way: { id: 'xj/L-2', name: name('Narrow lane') },
    needed: 2.55,
    given: 1.8,
  },
  drive: [
    [108.18, 26.49],
    [108.183, 26.49],
  ],
  lay: [
    [108.183, 26.49],
    [108.183, 26.491],
  ],
  unmeasured: [{ id: 'xj/L-1', name: name('Street') }],
  below: [],
  lon: 108.183,
  lat: 26.491,
  around: {
    hydrants: [
      { id: 'xj/H-1', name: name('Hydrant 1'), metres: 40, water: 'working', pressure: 0.31, at: at(0) },
      {
        id: 'xj/H-2',
        name: name('Hydrant 2'),
        metres: 70,
        water: 'below-pressure',
        pressure: 0.05,
        at: at(0),
      },
    ],
    houses: [{ id: 'xj/h-1', name: name('House 1'), metres: 0, group: 'HG-1', residents: 4 }],
    residents: 4,
  },
  blocks: [
    {
      way: { id: 'xj/L-9', name: name('Batik lane') },
      ground: 'vehicle',
      groundTitle: name('A vehicle'),
      lon: 108.182,
      lat: 26.49,
      until: at(-5),
      late: true,
      since: at(-30),
    },
  ],
};

const team = { id: 'micro-fire-station', name: name('Micro fire station') };
const deed = { at: at(1), by: '王芳' };

/** A team with a sector that misses somebody, another that has not answered in time, and one volunteer on the way. */
export const incidentSample = {
  caseId: 'c1',
  running: true,
  sectors: [
    { id: 's1', label: 'A', place: 'xj/L-2', placeName: name('Narrow lane'), houses: [], team, given: deed },
    { id: 's2', label: 'B', group: 'HG-1', houses: ['xj/h-1', 'xj/h-2'], team, given: deed, done: deed },
  ],
  teams: [team],
  pace: { intervalMinutes: 10, answerMinutes: 3, source: name('Own rule'), confirmed: false },
  roll: {
    number: 2,
    reason: 'desk',
    reasonTitle: name('asked for'),
    called: deed,
    answerBy: at(4),
    nextAt: at(11),
    nextDue: true,
    counts: [
      { team, present: 4, missing: 1, late: false, said: deed },
      { team: { id: 'patrol', name: name('Patrol') }, late: true },
    ],
    present: 4,
    missing: 1,
    silent: 1,
  },
  rolls: [],
  missing: 1,
  missingTeams: [team],
  withdrawnAt: null,
  calls: [
    {
      id: 'k1',
      skill: name('First aid'),
      groups: ['HG-1'],
      called: deed,
      heads: { called: 2, coming: 1, arrived: 0, not: 0, left: 0, silent: 1 },
      volunteers: [
        {
          volunteer: 'an',
          name: '安',
          group: 'HG-1',
          answer: 'coming',
          answerTitle: name('coming'),
          at: at(2),
        },
        { volunteer: 'bo', name: '博', group: 'HG-1' },
      ],
    },
  ],
  heads: { called: 2, coming: 1, arrived: 0, not: 0, left: 0, silent: 1 },
};

const heads = { houses: 2, residents: 7, needHelp: 1, uncounted: 0 };
export const treeSample = {
  grids: [
    {
      id: 'xj/W-1',
      name: name('Grid 1'),
      heads,
      workers: 1,
      groups: [
        {
          id: 'HG-1',
          heads,
          leaders: 0,
          houses: [
            { id: 'xj/h-1', name: name('House 1'), residents: 4, needHelp: 1 },
            { id: 'xj/h-2', name: name('House 2'), residents: 3 },
          ],
        },
      ],
    },
  ],
  total: heads,
};
