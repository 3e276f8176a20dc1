import type { BookRule, Level, RuleScope, Schedule, SuppressedWhile } from '../../contract/alarmRules';
import { metricFacts } from '../../contract/metrics';
import { span } from '../../lib/format';
import type { Texts } from '../../lib/text/text';

/** What these functions need in order to speak. */
export type Speech = Pick<Texts, 't' | 'language' | 'word'>;

/** A number as people write it, without digits that say nothing. */
export function numberWords(value: number, language: Speech['language']): string {
  return value.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: 6 });
}

/** A duration: up to two minutes in seconds, as rules count them. */
export function secondsWords(seconds: number, { t, language }: Speech): string {
  return seconds <= 120 || seconds % 60 !== 0
    ? t('ruleWords.seconds', { n: numberWords(seconds, language) })
    : span(seconds * 1000, t);
}

export const kindKey = (kind: string) => kind.toLowerCase();

export function metricWords(rule: Pick<BookRule, 'condition' | 'metric'>, { t, word }: Speech): string {
  return rule.metric === null
    ? t('ruleWords.nothing')
    : word(rule.condition === 'PLATFORM' ? 'platformMetric' : 'metric', rule.metric);
}

/** The unit in which thresholds of a rule stand. */
export function unitOf(rule: Pick<BookRule, 'condition' | 'metric'>): string {
  return rule.metric === null || rule.condition === 'COUNT' ? '' : metricFacts(rule.metric).unit;
}

export const levelWords = (level: Pick<Level, 'name'>, { word }: Speech) => word('levelName', level.name);

/** A threshold with its unit, or as the factor of an attribute. */
export function limitWords(
  rule: Pick<BookRule, 'condition' | 'metric'>,
  level: Pick<Level, 'threshold' | 'ofAttribute'>,
  speech: Speech,
): string {
  const { t, word, language } = speech;
  if (level.threshold === null) {
    return t('ruleWords.nothing');
  }
  const value = numberWords(level.threshold, language);
  if (level.ofAttribute !== null) {
    return t('ruleWords.factor', { factor: value, attribute: word('ruleAttribute', level.ofAttribute) });
  }
  return `${value} ${unitOf(rule)}`.trim();
}

export function signOf(
  rule: Pick<BookRule, 'condition' | 'direction'>,
  level: Pick<Level, 'inclusive'>,
): string {
  const low = rule.direction === 'LOW' && (rule.condition === 'LEVEL' || rule.condition === 'PLATFORM');
  return low ? (level.inclusive ? '≤' : '<') : level.inclusive ? '≥' : '>';
}

const stateWords = (states: readonly string[], { t, word }: Speech) =>
  states.length === 0
    ? t('ruleWords.nothing')
    : states.map((state) => word('deviceState', state)).join(t('ruleWords.or'));

/** When a level is reached, without how long it must hold. */
function bareCondition(rule: BookRule, level: Level, speech: Speech): string {
  const { t, word, language } = speech;
  const sign = signOf(rule, level);
  const limit = limitWords(rule, level, speech);
  const metric = metricWords(rule, speech);
  const window = secondsWords(rule.tuning.windowSeconds, speech);
  const direction = rule.direction ?? 'HIGH';
  const bare = level.threshold === null ? t('ruleWords.nothing') : numberWords(level.threshold, language);
  switch (rule.condition) {
    case 'LEVEL':
    case 'PLATFORM':
      return t('ruleWords.level', { metric, sign, limit });
    case 'RATE':
      return t(`ruleWords.rate${direction}`, { metric, sign, limit, window });
    case 'DEVIATION': {
      const { reference } = rule.tuning;
      return t(`ruleWords.deviation${direction}`, {
        metric,
        sign,
        limit,
        reference: reference === null ? t('ruleWords.mean', { window }) : word('ruleAttribute', reference),
      });
    }
    case 'COUNT':
      return rule.tuning.counted === null
        ? t('ruleWords.countStates', { window, sign, limit: bare, states: stateWords(rule.states, speech) })
        : t('ruleWords.countExpression', { window, sign, limit: bare, expression: rule.tuning.counted });
    case 'EXPRESSION':
      return t('ruleWords.expression', { expression: level.expression ?? t('ruleWords.nothing') });
    case 'STATE':
      return level.codes.length === 0
        ? t('ruleWords.state', { states: stateWords(rule.states, speech) })
        : t('ruleWords.stateCodes', {
            states: stateWords(rule.states, speech),
            codes: level.codes.join(t('ruleWords.or')),
          });
    case 'NO_DATA':
      return level.ofAttribute === null && level.threshold !== null
        ? t('ruleWords.silentSeconds', { time: secondsWords(level.threshold, speech) })
        : t('ruleWords.silentIntervals', { limit: bare });
    case 'MASS_OUTAGE':
      return t('ruleWords.outage', { sign, limit: bare });
    case 'COMPOSITE':
      return t('ruleWords.composite', { sign, limit: bare });
  }
}

/** When a level is reached: `压力 < 0.14 MPa 持续 60 s`. */
export function conditionWords(rule: BookRule, level: Level, speech: Speech): string {
  const condition = bareCondition(rule, level, speech);
  const { onDelaySeconds } = rule.tuning;
  return onDelaySeconds > 0
    ? speech.t('ruleWords.held', { condition, time: secondsWords(onDelaySeconds, speech) })
    : condition;
}

/** A level as a sentence: `压力 < 0.14 MPa 持续 60 s → 二级`. */
export function sentenceOf(rule: BookRule, level: Level, speech: Speech): string {
  return speech.t('ruleWords.leads', {
    condition: conditionWords(rule, level, speech),
    priority: speech.t(`priority.${level.priority}.word`),
  });
}

/** The whole condition, the least urgent level first. */
export function summaryOf(rule: BookRule, speech: Speech): string {
  return rule.levels
    .map((level) => sentenceOf(rule, level, speech))
    .reduce((first, second) => (first === '' ? second : speech.t('ruleWords.next', { first, second })), '');
}

export function scheduleWords(schedule: Schedule | null, { t, word }: Speech): string {
  if (schedule === null || schedule.hours.length === 0) {
    return t('ruleWords.always');
  }
  return schedule.hours
    .map(({ days, weekdays, from, to }) => {
      const named = weekdays.map((day) => word('weekday', day)).join(t('ruleWords.or'));
      const of = named === '' ? t(`ruleWords.${days}`) : `${t(`ruleWords.${days}`)} ${named}`;
      return from === to ? t('ruleWords.whole', { days: of }) : t('ruleWords.hours', { days: of, from, to });
    })
    .join('; ');
}

/** A day of the year, `--11-01`, in words. */
export function monthDayWords(day: string, { t }: Speech): string {
  const [, month, of] = /^-*(\d\d)-(\d\d)$/.exec(day) ?? [];
  return month === undefined || of === undefined
    ? day
    : t('ruleWords.monthDay', { month: Number(month), day: Number(of) });
}

export function suppressionWords(while_: SuppressedWhile | null, speech: Speech): string {
  const { t, word } = speech;
  if (while_ === null) {
    return t('ruleWords.none');
  }
  const { modes, seasonFrom, seasonTo } = while_;
  const parts = modes.map((mode) => word('areaMode', mode));
  if (seasonFrom !== null && seasonTo !== null) {
    parts.push(
      t('ruleWords.season', {
        from: monthDayWords(seasonFrom, speech),
        to: monthDayWords(seasonTo, speech),
      }),
    );
  }
  return parts.length === 0 ? t('ruleWords.none') : parts.join(t('ruleWords.or'));
}

/** Where an override holds. */
export function scopeWords({ zone, kind, device }: RuleScope, { t, word }: Speech): string {
  if (device !== null) {
    return t('ruleWords.device', { device });
  }
  const ofKind = kind === null ? null : word('kind', kindKey(kind));
  if (zone !== null) {
    return ofKind === null
      ? t('ruleWords.inZone', { zone })
      : t('ruleWords.kindInZone', { zone, kind: ofKind });
  }
  return ofKind === null ? t('ruleWords.area') : t('ruleWords.ofKind', { kind: ofKind });
}
