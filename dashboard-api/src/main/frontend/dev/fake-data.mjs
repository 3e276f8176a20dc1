// Rules and case catalogue of the stand-in for the back end.
export const rules = {
  low: {
    title: { zh: '消火栓压力低', en: 'Hydrant pressure low' },
    guidance: { zh: '派人查看阀门和管网，通知消防队', en: 'Check valve and main, tell the fire brigade' },
    metric: 'pressure',
    unit: 'MPa',
    threshold: 0.1,
    direction: 'LOW',
    latching: 'NONE',
  },
  fire: {
    title: { zh: '烟雾报警', en: 'Smoke alarm' },
    guidance: { zh: '先打电话核实，再派微型消防站', en: 'Call to verify, then send the micro fire station' },
    metric: null,
    unit: null,
    threshold: null,
    direction: null,
    latching: 'UNTIL_VERIFIED',
  },
  leak: {
    title: { zh: '剩余电流过大', en: 'Residual current high' },
    guidance: null,
    metric: 'residual_current',
    unit: 'mA',
    threshold: 300,
    direction: 'HIGH',
    latching: 'NONE',
  },
  battery: {
    title: { zh: '电量低', en: 'Battery low' },
    guidance: null,
    metric: 'battery',
    unit: '%',
    threshold: 20,
    direction: 'LOW',
    latching: 'NONE',
  },
  trip: {
    title: { zh: '危险跳闸', en: 'Dangerous trip' },
    guidance: null,
    metric: null,
    unit: null,
    threshold: null,
    direction: null,
    latching: 'UNTIL_RESET',
  },
  'confirmed-fire': {
    title: { zh: '复合确认火警', en: 'Confirmed fire' },
    guidance: {
      zh: '立即通知微型消防站并拨打 119；打开周边消火栓，避开压力不足的；组织疏散',
      en: 'Send the micro fire station and call 119; use the hydrants nearby, not those below pressure; get people out',
    },
    metric: null,
    unit: '1',
    threshold: 2,
    direction: null,
    latching: 'UNTIL_VERIFIED',
  },
};

const entry = (id, zh, en) => ({ id, name: { zh, en } });
export const catalogue = {
  categories: [
    entry('overcharging', '价格欺诈', 'Overcharging'),
    entry('fire', '火情', 'Fire'),
    entry('noise', '噪声扰民', 'Noise'),
    entry('lost-person', '人员走失', 'Lost person'),
  ],
  remits: [
    entry('rural-tourism', '乡村旅游产业', 'Rural tourism trade'),
    entry('village-protection', '传统村落保护', 'Village protection'),
  ],
  bodies: [
    entry('rapid-complaint-desk', '旅游投诉快速处置中心', 'Rapid complaint desk'),
    entry('fire-brigade', '专职消防队', 'Fire brigade'),
  ],
  outcomes: [
    entry('settled-on-the-spot', '现场和解', 'Settled on the spot'),
    entry('fixed', '已修复', 'Fixed'),
  ],
};

const processor = (group, lagEvents) => ({
  group,
  state: lagEvents > 0 ? 'lagging' : 'running',
  lagEvents,
  lagMillis: 0,
  at: new Date().toISOString(),
});

/** Answers about the platform itself, by path. */
export const platform = {
  '/health/processors': {
    items: [
      processor('history', 0),
      processor('registers', 0),
      processor('cases-and-alarms', 0),
      processor('automations', 0),
      processor('correlation', 1480),
    ],
  },
};

/** Who may sign in: the first as the commander, the second as an operator. */
export const users = [
  { id: 'user:1', login: 'demo', displayName: '演示值班员', roles: ['commander', 'administrator'] },
  { id: 'user:2', login: 'operator', displayName: '杨值班', roles: ['operator'] },
];
