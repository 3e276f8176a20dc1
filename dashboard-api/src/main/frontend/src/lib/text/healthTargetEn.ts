import type { healthTargetZh } from './healthTargetZh';
import type { SameShape } from './shape';

/** Changing what a figure of alarm health should be. */
export const healthTargetEn: SameShape<typeof healthTargetZh> = {
  healthTarget: {
    title: 'Target of a figure',
    edit: 'Change',
    editOf: 'Change the target: {{name}}',
    shipped: 'Shipped target',
    source: 'Source',
    good: 'Target: at most',
    limit: 'Limit',
    goodUp: 'Target: at least',
    limitUp: 'Lower limit',
    note: 'Reason',
    noteMissing: 'Say why',
    save: 'Save',
    restore: 'Back to the shipped target',
    saved: 'Target set: {{name}}',
    restored: 'Shipped target in force again: {{name}}',
    changes: 'Changes',
    backToShipped: 'back to the shipped target',
    onSite: 'set on site',
    fault: {
      number: 'Write a number from 0 on',
      percent: 'A share is 100 % at most',
      above: 'The lower limit cannot be above the target',
      below: 'The limit cannot be below the target',
    },
  },
};
