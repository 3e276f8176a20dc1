import type { pagesZh } from './pagesZh';
import type { SameShape } from './shape';

/** The pages of the console, as the navigation names them. */
export const pagesEn: SameShape<typeof pagesZh> = {
  pages: {
    navigation: 'Pages',
    watch: 'Watch',
    cases: 'Cases',
    caseFigures: 'Case figures',
    alarmHealth: 'Alarm health',
    alarmRules: 'Rules',
    messages: 'Messages',
    credentials: 'Credentials',
    postChecks: 'Duty',
    routing: 'Routing',
    duty: 'Roster',
    quality: 'Quality',
  },
};
