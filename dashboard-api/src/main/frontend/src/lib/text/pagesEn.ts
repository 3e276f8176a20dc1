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
    merchants: 'Merchants',
  },
  page: {
    noRight: 'Your role may not open “{{page}}”',
    more: 'Language, colours, help, sign out',
    missing:
      'This page could not be loaded: the connection may be poor, or the platform was just upgraded. Load the screen anew; the alarm line goes on working.',
    failed: 'This page has failed and cannot be shown. Load the screen anew; the alarm line goes on working.',
    reload: 'Load the screen anew',
    stayed:
      'The other page could not be loaded. You are still on this one and nothing is lost: save first, then load the screen anew.',
  },
};
