import {
  type BookRule,
  conditions,
  latchings,
  type RuleChange,
  type RuleCondition,
} from '../../contract/alarmRules';
import {
  kindKey,
  monthDayWords,
  numberWords,
  type Speech,
  scheduleWords,
  secondsWords,
  suppressionWords,
  unitOf,
} from './words';

/** A field of a rule, by its path (`levels.low.threshold`, `tuning.deadband`), that differs. */
export interface Difference {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Fields that are compared as one: their parts say nothing alone. */
const whole: ReadonlySet<string> = new Set(['schedule', 'suppressedWhile']);

type Flat = Map<string, unknown>;

function flatten(value: unknown, path: string, into: Flat): Flat {
  const last = path.slice(path.lastIndexOf('.') + 1);
  if (path === 'levels' && Array.isArray(value)) {
    into.set('levels', value.map(({ name }: { name: string }) => name).join(', '));
    for (const { name, ...facts } of value as { name: string }[]) {
      flatten(facts, `levels.${name}`, into);
    }
  } else if (value !== null && typeof value === 'object' && !Array.isArray(value) && !whole.has(last)) {
    for (const [key, part] of Object.entries(value)) {
      flatten(part, path === '' ? key : `${path}.${key}`, into);
    }
  } else {
    into.set(path, value);
  }
  return into;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The fields in which two states of a rule differ. */
export function differences(before: BookRule, after: BookRule): readonly Difference[] {
  const was = flatten(before, '', new Map());
  const is = flatten(after, '', new Map());
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => !same(was.get(field), is.get(field)))
    .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }));
}

/** A field in words: `levels.low.threshold` is “low · threshold”. */
export function fieldWords(field: string, { word }: Speech): string {
  const parts = field
    .replaceAll(/\[(\w+)\]/g, '.$1')
    .split('.')
    .filter((part) => part !== '' && part !== 'tuning');
  const named = parts.map((part, i) =>
    parts[i - 1] === 'levels'
      ? word('levelName', part)
      : parts[i - 1] === 'overrides' && /^\d+$/.test(part)
        ? `#${Number(part) + 1}`
        : word('ruleField', part),
  );
  return (parts[0] === 'levels' && parts.length > 1 ? named.slice(1) : named).join(' · ');
}

const seconds = /(Seconds)$/;

/** What the unit of a value follows from. */
type Valued = Pick<BookRule, 'condition' | 'metric' | 'levels'>;

/** A value of a field in words. */
export function valueWords(field: string, value: unknown, rule: Valued | undefined, speech: Speech): string {
  const { t, language, word } = speech;
  const last = field.slice(field.lastIndexOf('.') + 1);
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) {
    return t('ruleWords.none');
  }
  switch (typeof value) {
    case 'boolean':
      return t(value ? 'ruleWords.yes' : 'ruleWords.no');
    case 'number': {
      if (seconds.test(last)) {
        return secondsWords(value, speech);
      }
      return `${numberWords(value, language)} ${rule === undefined ? '' : unitAt(field, rule)}`.trim();
    }
    case 'string': {
      // Changes carry values as text, as a person would type them.
      const typed = typedValue(last, value);
      return typeof typed === 'string'
        ? textWords(last, typed, speech)
        : valueWords(field, typed, rule, speech);
    }
    default:
  }
  if (Array.isArray(value)) {
    return value.map((each) => valueWords(field, each, rule, speech)).join(t('ruleWords.or'));
  }
  const facts = value as Record<string, unknown>;
  if (Array.isArray(facts.hours)) {
    return scheduleWords(facts as never, speech);
  }
  if (Array.isArray(facts.modes)) {
    return suppressionWords(
      { modes: facts.modes as string[], seasonFrom: text(facts.seasonFrom), seasonTo: text(facts.seasonTo) },
      speech,
    );
  }
  if (typeof facts.zh === 'string' || typeof facts.en === 'string') {
    return String(facts[language] ?? facts.zh ?? facts.en);
  }
  return Object.entries(facts)
    .filter(([, part]) => part !== null)
    .map(([key, part]) => `${word('ruleField', key)} ${valueWords(key, part, rule, speech)}`)
    .join(t('ruleWords.or'));
}

/** The unit of a number in a rule's field; a factor of an attribute has none. */
function unitAt(field: string, rule: Valued): string {
  const [, level] = /^levels\.(.+)\.threshold$/.exec(field) ?? [];
  const factor = rule.levels.find(({ name }) => name === level)?.ofAttribute ?? null;
  return /(^|\.)(hysteresis|deadband)$/.test(field) || (level !== undefined && factor === null)
    ? unitOf(rule)
    : '';
}

const text = (value: unknown) => (typeof value === 'string' ? value : null);

const numbers = /(Seconds|threshold|hysteresis|deadband)$/;

function typedValue(field: string, text: string): unknown {
  if (numbers.test(field) && Number.isFinite(Number(text))) {
    return Number(text);
  }
  return (field === 'disabled' || field === 'inclusive') && /^(true|false)$/.test(text)
    ? text === 'true'
    : text;
}

const several = (text: string, say: (part: string) => string, { t }: Speech) =>
  text.split(', ').map(say).join(t('ruleWords.or'));

/** Hours as the server tells them, `WORKING_DAYS MONDAY 08:00-18:00`, with their days in words. */
const hoursWords = (text: string, { t, word }: Speech) =>
  text
    .replace(/\b(EVERY_DAY|WORKING_DAYS|DAYS_OFF)\b/g, (days) => t(`ruleWords.${days as 'EVERY_DAY'}`))
    .replace(/\b[A-Z]+DAY\b/g, (day) => word('weekday', day));

function textWords(field: string, value: string, speech: Speech): string {
  const { t, word } = speech;
  switch (field) {
    case 'priority':
      return ['CRITICAL', 'WARNING', 'CAUTION'].includes(value)
        ? t(`priority.${value as 'WARNING'}.word`)
        : value;
    case 'consequence':
      return ['SEVERE', 'MAJOR', 'MINOR'].includes(value) ? t(`consequence.${value as 'MAJOR'}`) : value;
    case 'urgency':
      return ['IMMEDIATE', 'PROMPT', 'SOON'].includes(value) ? t(`urgency.${value as 'SOON'}`) : value;
    case 'metric':
      return word('metric', value);
    case 'kind':
      return word('kind', kindKey(value));
    case 'ofAttribute':
    case 'withAttribute':
    case 'withoutAttribute':
    case 'reference':
      return word('ruleAttribute', value);
    case 'states':
    case 'clearingStates':
      return several(value, (state) => word('deviceState', state), speech);
    case 'modes':
      return several(value, (mode) => word('areaMode', mode), speech);
    case 'levels':
      return several(value, (level) => word('levelName', level), speech);
    case 'schedule':
      return hoursWords(value, speech);
    case 'seasonFrom':
    case 'seasonTo':
      return monthDayWords(value, speech);
    case 'condition':
      return conditions.some((each) => each === value)
        ? t(`ruleEdit.condition.${value as RuleCondition}`)
        : value;
    case 'latching':
      return latchings.some((each) => each === value) ? t(`rule.${value as 'NONE'}`) : value;
    default:
      return value;
  }
}

/** Changes by rule, in the order in which the rules first appear. */
export function byRule(changes: readonly RuleChange[]): ReadonlyMap<string, readonly RuleChange[]> {
  const groups = new Map<string, RuleChange[]>();
  for (const change of changes) {
    groups.set(change.rule, [...(groups.get(change.rule) ?? []), change]);
  }
  return groups;
}
