import type { BookRule, RuleOverride, Schedule, SuppressedWhile } from '../../../contract/alarmRules';
import type { Priority } from '../../../contract/rows';
import { nextKey, numberOf } from './form';

/** A level of an override as it is written; what is empty is inherited. */
export interface LevelOverrideDraft {
  readonly name: string;
  readonly threshold: string;
  /** `-` is written for none. */
  readonly ofAttribute: string;
  readonly priority: '' | Priority;
}

/** An override as it is written in the form; what is empty is inherited. */
export interface OverrideDraft {
  readonly key: number;
  readonly zone: string;
  readonly kind: string;
  readonly device: string;
  readonly disabled: '' | 'yes' | 'no';
  readonly hysteresis: string;
  readonly onDelaySeconds: string;
  readonly offDelaySeconds: string;
  readonly deadband: string;
  readonly schedule: Schedule | null;
  readonly suppressedWhile: SuppressedWhile | null;
  readonly levels: readonly LevelOverrideDraft[];
  readonly note: string;
}

/** The attribute text that says: of none, although the rule has one. */
export const NO_ATTRIBUTE = '-';

const written = (value: number | null) => (value === null ? '' : String(value));

export function newOverride(rule: BookRule): OverrideDraft {
  return {
    key: nextKey(),
    zone: '',
    kind: '',
    device: '',
    disabled: '',
    hysteresis: '',
    onDelaySeconds: '',
    offDelaySeconds: '',
    deadband: '',
    schedule: null,
    suppressedWhile: null,
    levels: rule.levels.map(({ name }) => ({ name, threshold: '', ofAttribute: '', priority: '' })),
    note: '',
  };
}

/** Levels of the rule first, then such as the rule no longer has: the server says what is wrong with them. */
export function overrideDraftOf(rule: BookRule, override: RuleOverride): OverrideDraft {
  const own = override.levels.map(({ name, threshold, ofAttribute, priority }) => ({
    name,
    threshold: written(threshold),
    ofAttribute: ofAttribute === '' ? NO_ATTRIBUTE : (ofAttribute ?? ''),
    priority: priority ?? ('' as const),
  }));
  const plain = newOverride(rule);
  return {
    ...plain,
    zone: override.scope.zone ?? '',
    kind: override.scope.kind ?? '',
    device: override.scope.device ?? '',
    disabled: override.disabled === null ? '' : override.disabled ? 'yes' : 'no',
    hysteresis: written(override.hysteresis),
    onDelaySeconds: written(override.onDelaySeconds),
    offDelaySeconds: written(override.offDelaySeconds),
    deadband: written(override.deadband),
    schedule: override.schedule,
    suppressedWhile: override.suppressedWhile,
    levels: [
      ...plain.levels.map((level) => own.find(({ name }) => name === level.name) ?? level),
      ...own.filter(({ name }) => !rule.levels.some((level) => level.name === name)),
    ],
    note: override.note,
  };
}

/** The override as it is sent. */
export function overrideOf(rule: BookRule, draft: OverrideDraft): RuleOverride {
  const whole = (text: string) => {
    const value = numberOf(text);
    return value === null ? null : Math.round(value);
  };
  const named = (text: string) => (text.trim() === '' ? null : text.trim());
  const device = named(draft.device);
  return {
    rule: rule.id,
    // One device is named alone: its zone and kind are known.
    scope:
      device === null
        ? { zone: named(draft.zone), kind: named(draft.kind), device }
        : { zone: null, kind: null, device },
    disabled: draft.disabled === '' ? null : draft.disabled === 'yes',
    hysteresis: numberOf(draft.hysteresis),
    onDelaySeconds: whole(draft.onDelaySeconds),
    offDelaySeconds: whole(draft.offDelaySeconds),
    deadband: numberOf(draft.deadband),
    schedule: draft.schedule,
    suppressedWhile: draft.suppressedWhile,
    levels: draft.levels
      .map(({ name, threshold, ofAttribute, priority }) => ({
        name,
        threshold: numberOf(threshold),
        ofAttribute: ofAttribute.trim() === NO_ATTRIBUTE ? '' : named(ofAttribute),
        priority: priority === '' ? null : priority,
      }))
      .filter(
        ({ threshold, ofAttribute, priority }) =>
          threshold !== null || ofAttribute !== null || priority !== null,
      ),
    note: draft.note.trim(),
  };
}

/** Fields of an override whose text is no number. */
export function unreadableIn(draft: OverrideDraft): readonly string[] {
  const wrong = (text: string) => text.trim() !== '' && numberOf(text) === null;
  return [
    ...(['hysteresis', 'onDelaySeconds', 'offDelaySeconds', 'deadband'] as const).filter((field) =>
      wrong(draft[field]),
    ),
    ...draft.levels.filter(({ threshold }) => wrong(threshold)).map(({ name }) => `levels.${name}.threshold`),
  ];
}

/** Whether an override names where it holds. */
export const isPlaced = ({ zone, kind, device }: OverrideDraft): boolean =>
  [zone, kind, device].some((each) => each.trim() !== '');
