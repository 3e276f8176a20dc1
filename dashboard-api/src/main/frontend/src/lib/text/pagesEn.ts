import type { pagesZh } from './pagesZh';
import type { SameShape } from './shape';

/** The pages of the console, as the navigation names them. */
export const pagesEn: SameShape<typeof pagesZh> = {
  sections: { watch: 'Watch', cases: 'Cases', alarms: 'Alarms', duty: 'Duty', system: 'System' },
  pages: {
    navigation: 'Pages',
    watch: 'Watch',
    cases: 'Cases',
    caseFigures: 'Case figures',
    alarmHealth: 'Alarm health',
    alarmRules: 'Alarm rules',
    messages: 'Device messages',
    credentials: 'Credentials',
    postChecks: 'Post checks',
    routing: 'Routing',
    grid: 'Grids',
    duty: 'Roster',
    volunteers: 'Volunteers',
    touristSide: 'Tourists',
    quality: 'Quality',
  },
};
