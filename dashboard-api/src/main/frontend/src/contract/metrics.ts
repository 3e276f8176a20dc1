/** Metrics of the MQTT contract: unit as shown, and how many digits make sense. */
export interface MetricFacts {
  readonly unit: string;
  readonly digits: number;
}

const facts: Record<string, MetricFacts> = {
  residual_current: { unit: 'mA', digits: 0 },
  cable_temp_1: { unit: '°C', digits: 1 },
  cable_temp_2: { unit: '°C', digits: 1 },
  cable_temp_3: { unit: '°C', digits: 1 },
  cable_temp_4: { unit: '°C', digits: 1 },
  arc_count: { unit: '/s', digits: 0 },
  current: { unit: 'A', digits: 1 },
  voltage: { unit: 'V', digits: 0 },
  power: { unit: 'W', digits: 0 },
  energy: { unit: 'kWh', digits: 1 },
  breaker: { unit: '', digits: 0 },
  smoke: { unit: '%/m', digits: 2 },
  temperature: { unit: '°C', digits: 1 },
  gas: { unit: '%LEL', digits: 1 },
  battery: { unit: '%', digits: 0 },
  signal: { unit: 'dBm', digits: 0 },
  pressure: { unit: 'MPa', digits: 3 },
  flow: { unit: 'L/s', digits: 1 },
  level: { unit: 'm', digits: 2 },
  cover_open: { unit: '', digits: 0 },
  tilt: { unit: '°', digits: 1 },
  occupied: { unit: '', digits: 0 },
  capacity: { unit: '', digits: 0 },
  in: { unit: '', digits: 0 },
  out: { unit: '', digits: 0 },
  present: { unit: '', digits: 0 },
  running: { unit: '', digits: 0 },
  humidity: { unit: '%', digits: 0 },
  wind_speed: { unit: 'm/s', digits: 1 },
  rain: { unit: 'mm/h', digits: 1 },
  // What the platform watches of itself.
  ingest_lag: { unit: 's', digits: 0 },
  intake_down: { unit: 's', digits: 0 },
  broker_dropped: { unit: '', digits: 0 },
  processor_standing: { unit: 's', digits: 0 },
  dead_letters: { unit: '', digits: 0 },
  disk_free: { unit: '%', digits: 1 },
  clock_step: { unit: 's', digits: 1 },
  database_answer: { unit: 's', digits: 1 },
  sms_failing: { unit: 's', digits: 0 },
  sign_unreachable: { unit: 's', digits: 0 },
  node_silent: { unit: 's', digits: 0 },
  post_checks_missed: { unit: '', digits: 0 },
};

/** Metrics whose values are 0 or 1 and read as words. */
export const switches: ReadonlySet<string> = new Set(['breaker', 'cover_open', 'running']);

export function metricFacts(metric: string): MetricFacts {
  return facts[metric] ?? { unit: '', digits: 2 };
}

/** Kinds that lie in a house by the thousand: drawn on the map only close up, or when something is wrong. */
export const householdKinds: ReadonlySet<string> = new Set(['power', 'smoke', 'heat', 'gas', 'sprinkler']);

/** A unit of the contract (UCUM style) as people write it. */
export function shownUnit(unit: string | null): string {
  switch (unit) {
    case null:
      return '';
    case 'Cel':
      return '°C';
    case 'deg':
      return '°';
    case 'count':
    case '0/1':
      return '';
    case '1/s':
      return '/s';
    default:
      return unit;
  }
}
