import { alarmRulesZh } from './alarmRulesZh';
import { areaModesZh } from './areaModesZh';
import { newRuleZh } from './newRuleZh';
import { ruleEditZh } from './ruleEditZh';
import { ruleWordsZh } from './ruleWordsZh';
import { whatIfZh } from './whatIfZh';

/** All that the rule book, what-if runs and area modes say. */
export const ruleTextsZh = {
  ...alarmRulesZh,
  ...areaModesZh,
  ...newRuleZh,
  ...ruleEditZh,
  ...ruleWordsZh,
  ...whatIfZh,
};
