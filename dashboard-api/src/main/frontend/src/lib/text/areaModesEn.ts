import type { areaModesZh } from './areaModesZh';
import type { SameShape } from './shape';

/** Modes of the area or of a zone that a commander declares. */
export const areaModesEn: SameShape<typeof areaModesZh> = {
  areaModes: {
    title: 'Area modes',
    explained:
      'During a festival, drill, power cut, water shutdown or storm, alarms are suppressed where rules say so; all is recorded',
    failed: 'Could not be read',
    on: 'Modes that are on',
    noneOn: 'No mode is on',
    until: 'until {{time}}',
    left: '{{time}} left',
    end: 'End',
    endOf: 'End {{what}}',
    ended: 'Ended: {{what}}',
    declareTitle: 'Declare a mode',
    declare: 'Declare',
    declared: 'Declared: {{what}}',
    mode: 'Mode',
    modeMissing: 'Choose a mode',
    where: 'Where',
    wholeArea: 'Whole area',
    untilWhen: 'Until ({{zone}})',
    untilWrong: 'Must be in the future',
    reason: 'Reason',
    reasonHint: 'It is recorded; no personal data',
    reasonMissing: 'Please give the reason',
  },
  areaMode: {
    FESTIVAL: 'Festival',
    DRILL: 'Drill',
    PLANNED_POWER_CUT: 'Planned power cut',
    WATER_SHUTDOWN: 'Water shutdown',
    STORM: 'Storm',
  },
};
