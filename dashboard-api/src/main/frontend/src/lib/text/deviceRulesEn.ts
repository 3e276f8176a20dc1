import type { deviceRulesZh } from './deviceRulesZh';
import type { SameShape } from './shape';

/** The rules that judge a device, in its panel. */
export const deviceRulesEn: SameShape<typeof deviceRulesZh> = {
  deviceRules: {
    title: 'Alarm rules: {{count}}',
    none: 'No alarm rule judges this device',
    failed: 'The alarm rules could not be loaded',
    never: 'never alarmed',
  },
};
