import type { newRuleZh } from './newRuleZh';
import type { SameShape } from './shape';

/** A rule from nothing, and the site's calendar. */
export const newRuleEn: SameShape<typeof newRuleZh> = {
  newRule: {
    open: 'New rule…',
    title: 'New rule',
    kindHint: 'A rule on readings takes kinds of device that have readings',
    begin: 'Start writing',
  },
  ruleCalendar: {
    hint: 'Hours of rules and clocks of cases count by this calendar: Monday to Friday are working days, but for the days below. Shipped days come with releases; a day that the site changed stays as the site has it.',
    year: 'Year',
    known: '{{year}}: shipped, {{source}}',
    unknown: '{{year}}: nothing is shipped, the site puts its days in',
    holidays: 'Days off: {{count}}',
    makeUpDays: 'Make-up days: {{count}}',
    none: 'none',
    shipped: 'shipped',
    own: 'site',
    missing: 'Shipped days that were taken out: {{days}}',
    add: 'Add',
    kind: 'Kind of day',
    OFF: 'Day off',
    WORKED: 'Make-up day',
    from: 'From',
    to: 'To',
    remove: 'Take out {{day}}',
    failed: 'The calendar could not be read',
    fault: {
      order: 'It cannot end before it begins',
      missing: 'Give a date',
      tooLong: 'At most 31 days at once',
      weekend: 'A make-up day is a Saturday or a Sunday: {{day}}',
      both: 'A day is off or worked, not both: {{day}}',
    },
  },
};
