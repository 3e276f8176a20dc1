import { alarmRulesEn } from './alarmRulesEn';
import { areaModesEn } from './areaModesEn';
import { newRuleEn } from './newRuleEn';
import { ruleEditEn } from './ruleEditEn';
import type { ruleTextsZh } from './ruleTextsZh';
import { ruleWordsEn } from './ruleWordsEn';
import type { SameShape } from './shape';
import { whatIfEn } from './whatIfEn';

/** All that the rule book, what-if runs and area modes say. */
export const ruleTextsEn: SameShape<typeof ruleTextsZh> = {
  ...alarmRulesEn,
  ...areaModesEn,
  ...newRuleEn,
  ...ruleEditEn,
  ...ruleWordsEn,
  ...whatIfEn,
};
