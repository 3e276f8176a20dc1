import type { SameShape } from './shape';
import type { whatIfZh } from './whatIfZh';

/** A rule run over stored readings before it is published. */
export const whatIfEn: SameShape<typeof whatIfZh> = {
  whatIf: {
    title: 'What-if',
    explained:
      'Judges the stored readings by the rule in force and by the changed one, side by side; what is in force stays as it is',
    back: 'Back',
    period: 'Period',
    day: 'Last 24 h',
    week: '7 days',
    month: '30 days',
    own: 'Own',
    from: 'From',
    to: 'To',
    noPeriod: 'The period must begin before its end and before now',
    start: 'Start',
    starting: 'Starting…',
    idle: 'Not started',
    progress: 'Progress',
    counted: '{{done}} of {{readings}} readings, {{devicesDone}} of {{devices}} devices',
    left: 'about {{time}} left',
    cancel: 'Cancel',
    state: {
      RUNNING: 'Running',
      DONE: 'Done',
      CANCELLED: 'Cancelled',
      FAILED: 'Failed',
    },
    today: 'Today',
    proposed: 'Then',
    gained: 'Gained',
    lost: 'Lost',
    same: 'Same',
    chart: 'Alarms over time: at most {{today}} today, {{proposed}} then',
    device: 'Device',
    value: 'Value',
    when: 'From – to',
    standing: 'standing',
    devices: 'Devices with most',
    more: 'Show {{count}} more',
    cut: '{{shown}} listed of {{total}}',
  },
};
