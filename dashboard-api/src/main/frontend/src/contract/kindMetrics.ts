/** Which metrics a kind of device reports: what a rule may watch and an expression may name. */
const climate = ['smoke', 'temperature', 'gas', 'battery', 'signal'];

const metrics: Readonly<Record<string, readonly string[]>> = {
  power: [
    'residual_current',
    'cable_temp_1',
    'cable_temp_2',
    'cable_temp_3',
    'cable_temp_4',
    'arc_count',
    'current',
    'voltage',
    'power',
    'energy',
    'breaker',
  ],
  smoke: climate,
  heat: climate,
  gas: climate,
  sprinkler: ['pressure', 'flow'],
  tank: ['level', 'temperature'],
  hydrant: ['pressure', 'flow', 'cover_open', 'tilt'],
  bay: ['occupied'],
  lot: ['occupied', 'capacity'],
  counter: ['in', 'out', 'present'],
  pump: ['running', 'power'],
  loop: ['occupied', 'flow'],
  weather: ['temperature', 'humidity', 'wind_speed', 'rain'],
  river: ['level'],
};

export const metricsOf = (kind: string): readonly string[] => metrics[kind] ?? [];

/** What the platform watches of itself. */
export const platformMetrics = [
  'ingest_lag',
  'intake_down',
  'broker_dropped',
  'processor_standing',
  'dead_letters',
  'disk_free',
  'clock_step',
  'database_answer',
  'sms_failing',
  'sign_unreachable',
  'node_silent',
  'post_checks_missed',
] as const;

/** States that a device may report. */
export const deviceStates = [
  'normal',
  'alarm',
  'fault',
  'tamper',
  'low_battery',
  'muted',
  'disabled',
  'supervisory',
  'activated',
  'feedback',
  'tripped',
  'reset',
] as const;
