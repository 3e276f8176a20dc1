import {
  type BookRule,
  type Consequence,
  type Direction,
  plainTuning,
  type RuleCondition,
  type Schedule,
  type SuppressedWhile,
  type Urgency,
} from '../../../contract/alarmRules';
import { metricsOf } from '../../../contract/kindMetrics';
import { deviceKinds } from '../../../contract/kinds';
import type { Priority } from '../../../contract/rows';
import { priorityOf } from '../model';

/** A level as it is written in the form; numbers are text until they are saved. */
export interface LevelDraft {
  /** Keeps the row of the form while its name is written. */
  readonly key: number;
  readonly name: string;
  readonly priority: Priority;
  readonly threshold: string;
  readonly ofAttribute: string;
  readonly inclusive: boolean;
  readonly codes: string;
  readonly expression: string;
  readonly consequence: '' | Consequence;
  readonly urgency: '' | Urgency;
}

/** A rule as it is written in the form. */
export interface RuleDraft {
  readonly id: string;
  readonly kind: string;
  readonly metric: string;
  readonly condition: RuleCondition;
  readonly direction: '' | Direction;
  readonly levels: readonly LevelDraft[];
  readonly hysteresis: string;
  readonly states: readonly string[];
  readonly clearingStates: readonly string[];
  readonly latching: BookRule['latching'];
  readonly withAttribute: string;
  readonly withoutAttribute: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly guidanceZh: string;
  readonly guidanceEn: string;
  readonly source: string;
  readonly disabled: boolean;
  readonly onDelaySeconds: string;
  readonly offDelaySeconds: string;
  readonly deadband: string;
  readonly windowSeconds: string;
  readonly reference: string;
  readonly counted: string;
  readonly schedule: Schedule | null;
  readonly suppressedWhile: SuppressedWhile | null;
  readonly rationalised: boolean;
  readonly causeZh: string;
  readonly causeEn: string;
  readonly consequenceZh: string;
  readonly consequenceEn: string;
  readonly respondWithinSeconds: string;
}

const written = (value: number | null) => (value === null ? '' : String(value));
let lastKey = 0;
export const nextKey = () => ++lastKey;

export function draftOf(rule: BookRule): RuleDraft {
  const { tuning, rationalisation: why } = rule;
  return {
    id: rule.id,
    kind: rule.kind ?? '',
    metric: rule.metric ?? '',
    condition: rule.condition,
    direction: rule.direction ?? '',
    levels: rule.levels.map((level) => ({
      key: nextKey(),
      name: level.name,
      priority: level.priority,
      threshold: written(level.threshold),
      ofAttribute: level.ofAttribute ?? '',
      inclusive: level.inclusive,
      codes: level.codes.join(', '),
      expression: level.expression ?? '',
      consequence: level.consequence ?? '',
      urgency: level.urgency ?? '',
    })),
    hysteresis: written(rule.hysteresis),
    states: rule.states,
    clearingStates: rule.clearingStates,
    latching: rule.latching,
    withAttribute: rule.withAttribute ?? '',
    withoutAttribute: rule.withoutAttribute ?? '',
    titleZh: rule.title.zh,
    titleEn: rule.title.en,
    guidanceZh: rule.guidance.zh,
    guidanceEn: rule.guidance.en,
    source: rule.source,
    disabled: tuning.disabled,
    onDelaySeconds: written(tuning.onDelaySeconds),
    offDelaySeconds: written(tuning.offDelaySeconds),
    deadband: written(tuning.deadband),
    windowSeconds: written(tuning.windowSeconds),
    reference: tuning.reference ?? '',
    counted: tuning.counted ?? '',
    schedule: tuning.schedule,
    suppressedWhile: tuning.suppressedWhile,
    rationalised: why !== null,
    causeZh: why?.cause.zh ?? '',
    causeEn: why?.cause.en ?? '',
    consequenceZh: why?.consequence.zh ?? '',
    consequenceEn: why?.consequence.en ?? '',
    respondWithinSeconds: written(why?.respondWithinSeconds ?? null),
  };
}

/** What a condition asks for; the other fields are left out of the form and of what is saved. */
export interface Asked {
  readonly metric: boolean;
  readonly direction: readonly Direction[];
  readonly threshold: boolean;
  readonly attribute: boolean;
  readonly states: boolean;
  readonly clearing: boolean;
  readonly codes: boolean;
  readonly expression: boolean;
  readonly window: boolean;
  readonly reference: boolean;
  readonly counted: boolean;
  readonly hysteresis: boolean;
  readonly deadband: boolean;
  readonly kind: boolean;
  readonly tuning: boolean;
}

const nothing: Asked = {
  metric: false,
  direction: [],
  threshold: false,
  attribute: false,
  states: false,
  clearing: false,
  codes: false,
  expression: false,
  window: false,
  reference: false,
  counted: false,
  hysteresis: false,
  deadband: false,
  kind: true,
  tuning: true,
};
const measured: Asked = {
  ...nothing,
  metric: true,
  direction: ['LOW', 'HIGH'],
  threshold: true,
  attribute: true,
  hysteresis: true,
  deadband: true,
};
const wide: readonly Direction[] = ['LOW', 'HIGH', 'EITHER'];
const ofArea: Asked = { ...nothing, threshold: true, kind: false, tuning: false };

const askedBy: Readonly<Record<RuleCondition, Asked>> = {
  LEVEL: measured,
  RATE: { ...measured, direction: wide, window: true },
  DEVIATION: { ...measured, direction: wide, window: true, reference: true },
  COUNT: { ...nothing, threshold: true, states: true, window: true, counted: true, hysteresis: true },
  EXPRESSION: { ...nothing, expression: true },
  STATE: { ...nothing, states: true, clearing: true, codes: true },
  NO_DATA: { ...nothing, threshold: true, attribute: true },
  MASS_OUTAGE: ofArea,
  COMPOSITE: ofArea,
  PLATFORM: { ...measured, attribute: false, deadband: false, kind: false, tuning: false },
};

export const askedOf = (condition: RuleCondition): Asked => askedBy[condition];

/** Conditions that somebody may choose for a new rule; the others belong to the platform's own rules. */
export const choosable: readonly RuleCondition[] = [
  'LEVEL',
  'RATE',
  'DEVIATION',
  'COUNT',
  'EXPRESSION',
  'STATE',
  'NO_DATA',
];

const trimmed = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The number that somebody wrote; nothing written and no number are null. */
export function numberOf(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  const value = plain === '' ? Number.NaN : Number(plain);
  return Number.isFinite(value) ? value : null;
}

/** Fields whose text is no number, by the paths that the server names fields by. */
export function unreadable(draft: RuleDraft): readonly string[] {
  const wrong = (text: string) => text.trim() !== '' && numberOf(text) === null;
  const asked = askedOf(draft.condition);
  return [
    ...(['hysteresis', 'deadband', 'onDelaySeconds', 'offDelaySeconds', 'windowSeconds'] as const).filter(
      (field) => wrong(draft[field]),
    ),
    ...(wrong(draft.respondWithinSeconds) ? ['rationalisation.respondWithinSeconds'] : []),
    ...(asked.threshold ? draft.levels : [])
      .filter(({ threshold }) => wrong(threshold))
      .map(({ name }) => `levels.${name}.threshold`),
  ];
}

/** The rule as it is sent; what the condition does not ask for is left out. */
export function ruleOf(draft: RuleDraft): BookRule {
  const asked = askedOf(draft.condition);
  const whole = (text: string) => Math.round(numberOf(text) ?? 0);
  const counted = asked.counted ? trimmed(draft.counted) : null;
  return {
    id: draft.id.trim(),
    kind: asked.kind ? trimmed(draft.kind) : null,
    metric: asked.metric ? trimmed(draft.metric) : null,
    condition: draft.condition,
    direction: asked.direction.length > 0 && draft.direction !== '' ? draft.direction : null,
    levels: draft.levels.map((level) => ({
      name: level.name.trim(),
      priority:
        level.consequence !== '' && level.urgency !== ''
          ? priorityOf(level.consequence, level.urgency)
          : level.priority,
      threshold: asked.threshold ? numberOf(level.threshold) : null,
      ofAttribute: asked.attribute ? trimmed(level.ofAttribute) : null,
      inclusive: level.inclusive,
      codes: asked.codes ? level.codes.split(/[\s,，、;；]+/).filter(Boolean) : [],
      expression: asked.expression ? trimmed(level.expression) : null,
      consequence: level.consequence === '' ? null : level.consequence,
      urgency: level.urgency === '' ? null : level.urgency,
    })),
    hysteresis: asked.hysteresis ? (numberOf(draft.hysteresis) ?? 0) : 0,
    states: asked.states && counted === null ? [...draft.states] : [],
    clearingStates: asked.clearing ? [...draft.clearingStates] : [],
    latching: draft.latching,
    withAttribute: trimmed(draft.withAttribute),
    withoutAttribute: trimmed(draft.withoutAttribute),
    title: { zh: draft.titleZh.trim(), en: draft.titleEn.trim() },
    guidance: { zh: draft.guidanceZh.trim(), en: draft.guidanceEn.trim() },
    source: draft.source.trim(),
    tuning: {
      disabled: draft.disabled,
      onDelaySeconds: whole(draft.onDelaySeconds),
      offDelaySeconds: whole(draft.offDelaySeconds),
      deadband: asked.deadband ? (numberOf(draft.deadband) ?? 0) : 0,
      windowSeconds:
        asked.window && !(asked.reference && trimmed(draft.reference) !== null)
          ? whole(draft.windowSeconds)
          : 0,
      reference: asked.reference ? trimmed(draft.reference) : null,
      counted,
      schedule: draft.schedule,
      suppressedWhile: draft.suppressedWhile,
    },
    rationalisation: draft.rationalised
      ? {
          cause: { zh: draft.causeZh.trim(), en: draft.causeEn.trim() },
          consequence: { zh: draft.consequenceZh.trim(), en: draft.consequenceEn.trim() },
          respondWithinSeconds: whole(draft.respondWithinSeconds),
        }
      : null,
  };
}

/** Kinds of device that a rule with this condition can watch; null: any kind. */
export function kindsFor(condition: RuleCondition): readonly (string | null)[] {
  return askedOf(condition).metric
    ? deviceKinds.filter((kind) => metricsOf(kind).length > 0)
    : [null, ...deviceKinds];
}

/** A window that is long enough to be judged by and short enough to be understood. */
const WINDOW_SECONDS = 600;

/** A rule that says nothing yet but what it looks at. */
export function emptyRule(
  condition: RuleCondition,
  kind: string | null,
  taken: ReadonlySet<string>,
): BookRule {
  const asked = askedOf(condition);
  return {
    id: freeId(`${kind ?? 'any'}-new`, taken),
    kind: kind === null ? null : kind.toUpperCase(),
    metric: asked.metric ? (metricsOf(kind ?? '')[0] ?? null) : null,
    condition,
    direction: asked.direction.length > 0 ? 'HIGH' : null,
    levels: [
      {
        name: condition === 'STATE' ? 'alarm' : condition === 'NO_DATA' ? 'silent' : 'high',
        priority: 'WARNING',
        threshold: null,
        ofAttribute: null,
        inclusive: true,
        codes: [],
        expression: null,
        consequence: null,
        urgency: null,
      },
    ],
    hysteresis: 0,
    states: [],
    clearingStates: [],
    latching: 'NONE',
    withAttribute: null,
    withoutAttribute: null,
    title: { zh: '', en: '' },
    guidance: { zh: '', en: '' },
    source: '',
    tuning: { ...plainTuning, windowSeconds: asked.window ? WINDOW_SECONDS : 0 },
    rationalisation: null,
  };
}

function freeId(base: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(id)) {
      return id;
    }
  }
}

/** Another level, more urgent than the last one. */
export function withLevel(draft: RuleDraft): RuleDraft {
  const used = new Set(draft.levels.map(({ name }) => name));
  const usual = draft.direction === 'LOW' ? ['low', 'low-low'] : ['high', 'high-high'];
  const name = [...usual, ...Array.from({ length: 9 }, (_, i) => `level-${i + 1}`)].find(
    (each) => !used.has(each),
  );
  const last = draft.levels.at(-1);
  return {
    ...draft,
    levels: [
      ...draft.levels,
      {
        key: nextKey(),
        name: name ?? `level-${draft.levels.length + 1}`,
        priority: last === undefined ? 'WARNING' : 'CRITICAL',
        threshold: '',
        ofAttribute: last?.ofAttribute ?? '',
        inclusive: last?.inclusive ?? true,
        codes: '',
        expression: '',
        consequence: '',
        urgency: '',
      },
    ],
  };
}

/** A level moved towards the less (-1) or the more urgent (1). */
export function moved(draft: RuleDraft, key: number, by: -1 | 1): RuleDraft {
  const from = draft.levels.findIndex((level) => level.key === key);
  const to = from + by;
  const levels = [...draft.levels];
  const [level] = levels.splice(from, 1);
  if (level === undefined || to < 0 || to > levels.length) {
    return draft;
  }
  levels.splice(to, 0, level);
  return { ...draft, levels };
}

/** The draft under another condition or kind, without what no longer fits. */
export function refitted(draft: RuleDraft, metrics: readonly string[]): RuleDraft {
  const asked = askedOf(draft.condition);
  return {
    ...draft,
    metric: asked.metric && !metrics.includes(draft.metric) ? (metrics[0] ?? '') : draft.metric,
    direction:
      asked.direction.length === 0 || draft.direction === '' || asked.direction.includes(draft.direction)
        ? asked.direction.length > 0 && draft.direction === ''
          ? 'HIGH'
          : draft.direction
        : 'HIGH',
  };
}
