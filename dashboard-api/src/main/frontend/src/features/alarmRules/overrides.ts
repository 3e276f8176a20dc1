import type { BookRule, Level, RuleOverride, RuleScope } from '../../contract/alarmRules';
import { type Difference, differences } from './differences';

/** How near a scope is: 0 area, 1 zone, 2 kind, 3 kind in a zone, 4 device; a nearer one wins. */
export function nearness({ zone, kind, device }: RuleScope): number {
  return device !== null ? 4 : (zone === null ? 0 : 1) + (kind === null ? 0 : 2);
}

const levelOtherwise = (base: Level, override: RuleOverride): Level => {
  const other = override.levels.find(({ name }) => name === base.name);
  if (other === undefined) {
    return base;
  }
  const { threshold, ofAttribute, priority } = other;
  return {
    ...base,
    threshold: threshold ?? base.threshold,
    ofAttribute: ofAttribute === null ? base.ofAttribute : ofAttribute === '' ? null : ofAttribute,
    priority: priority ?? base.priority,
    // A priority of its own no longer follows from the grades.
    consequence: priority === null ? base.consequence : null,
    urgency: priority === null ? base.urgency : null,
  };
};

/** The rule with what differs in one scope. */
export function applyOverride(rule: BookRule, override: RuleOverride): BookRule {
  const { tuning } = rule;
  return {
    ...rule,
    levels: rule.levels.map((level) => levelOtherwise(level, override)),
    hysteresis: override.hysteresis ?? rule.hysteresis,
    tuning: {
      ...tuning,
      disabled: override.disabled ?? tuning.disabled,
      onDelaySeconds: override.onDelaySeconds ?? tuning.onDelaySeconds,
      offDelaySeconds: override.offDelaySeconds ?? tuning.offDelaySeconds,
      deadband: override.deadband ?? tuning.deadband,
      schedule: override.schedule ?? tuning.schedule,
      suppressedWhile: override.suppressedWhile ?? tuning.suppressedWhile,
    },
  };
}

/** What is known of a device: where it belongs in the tree. */
export interface DevicePlace {
  readonly zone: string | null;
  readonly kind: string | null;
}

/** A place in the tree of overrides. */
export interface ScopeNode {
  readonly scope: RuleScope;
  readonly override: RuleOverride;
  readonly differs: readonly Difference[];
  readonly children: readonly ScopeNode[];
}

const sameKind = (a: string | null, b: string | null) =>
  a === b || (a !== null && b !== null && a.toLowerCase() === b.toLowerCase());

/** Whether an override holds in all of what a scope stands for. */
function covers(outer: RuleScope, place: DevicePlace): boolean {
  return (
    outer.device === null &&
    (outer.zone === null || outer.zone === place.zone) &&
    (outer.kind === null || sameKind(outer.kind, place.kind))
  );
}

/** The overrides that a scope inherits from, the farthest first. */
export function inheritedFrom(
  overrides: readonly RuleOverride[],
  scope: RuleScope,
  place: DevicePlace,
): readonly RuleOverride[] {
  const own = nearness(scope);
  return overrides
    .filter((each) => nearness(each.scope) < own && covers(each.scope, place))
    .toSorted((a, b) => nearness(a.scope) - nearness(b.scope));
}

/**
 * The overrides of a rule as a tree, area > zone > kind > device, each with what differs from what it would inherit. A
 * device hangs under its zone or kind where one of them has an override, else under the area.
 */
export function scopeTree(
  rule: BookRule,
  overrides: readonly RuleOverride[],
  placeOf: (device: string) => DevicePlace | undefined,
): readonly ScopeNode[] {
  const own = overrides.filter((each) => each.rule === rule.id);
  const placeIn = ({ zone, kind, device }: RuleScope): DevicePlace =>
    (device === null ? undefined : placeOf(device)) ?? { zone, kind: kind ?? rule.kind };
  const parentOf = (scope: RuleScope): RuleOverride | undefined => {
    const from = inheritedFrom(own, scope, placeIn(scope));
    // A kind in a zone is shown under the zone, although the kind's own override is nearer.
    return scope.device === null ? from[0] : from.at(-1);
  };
  const nodeOf = (override: RuleOverride): ScopeNode => {
    const inherited = inheritedFrom(own, override.scope, placeIn(override.scope)).reduce(applyOverride, rule);
    return {
      scope: override.scope,
      override,
      // Grades that a priority of its own replaces go with it and need no line of their own.
      differs: differences(inherited, applyOverride(inherited, override)).filter(
        ({ field }) => !/^levels\..*\.(consequence|urgency)$/.test(field),
      ),
      children: own.filter((each) => parentOf(each.scope) === override).map(nodeOf),
    };
  };
  return own
    .filter((each) => parentOf(each.scope) === undefined)
    .toSorted((a, b) => nearness(a.scope) - nearness(b.scope))
    .map(nodeOf);
}

export const sameScope = (a: RuleScope, b: RuleScope): boolean =>
  a.zone === b.zone && sameKind(a.kind, b.kind) && a.device === b.device;
