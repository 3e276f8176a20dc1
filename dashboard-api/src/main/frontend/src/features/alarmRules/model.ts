import type { BookRule, Consequence, RuleBook, RuleOverride, Urgency } from '../../contract/alarmRules';
import { deviceKinds } from '../../contract/kinds';
import type { Priority } from '../../contract/rows';
import { kindKey } from './words';

/** Conditions that judge no single device: of zones, houses and the platform. */
const ofTheArea: ReadonlySet<string> = new Set(['MASS_OUTAGE', 'COMPOSITE']);

/** Where a rule stands in the list: under its kind, under every kind, the area, or the platform. */
export function groupOf(rule: Pick<BookRule, 'kind' | 'condition'>): string {
  if (rule.condition === 'PLATFORM') {
    return 'platform';
  }
  if (ofTheArea.has(rule.condition)) {
    return 'area';
  }
  return rule.kind === null ? 'every' : kindKey(rule.kind);
}

const order: readonly string[] = [...deviceKinds, 'every', 'area', 'platform'];
const placeIn = (group: string) => (order.indexOf(group) + order.length + 1) % (order.length + 1);

export interface RuleGroup {
  readonly group: string;
  readonly rules: readonly BookRule[];
}

/** Rules under their groups, kinds in the contract's order, rules in the book's. */
export function grouped(rules: readonly BookRule[]): readonly RuleGroup[] {
  const groups = new Map<string, BookRule[]>();
  for (const rule of rules) {
    groups.set(groupOf(rule), [...(groups.get(groupOf(rule)) ?? []), rule]);
  }
  return [...groups]
    .map(([group, members]) => ({ group, rules: members }))
    .toSorted((a, b) => placeIn(a.group) - placeIn(b.group));
}

export interface Filter {
  readonly text: string;
  readonly group: string;
  readonly priority: '' | Priority;
  readonly only: '' | 'overridden' | 'disabled';
}
export const noFilter: Filter = { text: '', group: '', priority: '', only: '' };

export const overridesOf = (book: Pick<RuleBook, 'overrides'>, rule: string): readonly RuleOverride[] =>
  book.overrides.filter((each) => each.rule === rule);

/** The rules that a filter leaves; text is looked for in id, titles and source. */
export function filtered(
  book: Pick<RuleBook, 'rules' | 'overrides'>,
  { text, group, priority, only }: Filter,
): readonly BookRule[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const overridden = new Set(book.overrides.map(({ rule }) => rule));
  return book.rules.filter((rule) => {
    const said =
      `${rule.id} ${rule.title.zh} ${rule.title.en} ${rule.source} ${rule.metric ?? ''}`.toLowerCase();
    return (
      words.every((each) => said.includes(each)) &&
      (group === '' || groupOf(rule) === group) &&
      (priority === '' || rule.levels.some((level) => level.priority === priority)) &&
      (only !== 'overridden' || overridden.has(rule.id)) &&
      (only !== 'disabled' || rule.tuning.disabled)
    );
  });
}

/** The site's choice of priorities for consequence and urgency, as the server has it. */
const matrix: Readonly<Record<Consequence, Readonly<Record<Urgency, Priority>>>> = {
  SEVERE: { IMMEDIATE: 'CRITICAL', PROMPT: 'CRITICAL', SOON: 'WARNING' },
  MAJOR: { IMMEDIATE: 'WARNING', PROMPT: 'WARNING', SOON: 'CAUTION' },
  MINOR: { IMMEDIATE: 'WARNING', PROMPT: 'CAUTION', SOON: 'CAUTION' },
};

export const priorityOf = (consequence: Consequence, urgency: Urgency): Priority =>
  matrix[consequence][urgency];

/** A fire rule is held until somebody verified it, and nothing may silence it. */
export const isFireRule = (rule: { readonly latching: string }): boolean =>
  rule.latching === 'UNTIL_VERIFIED';

/** A free id for the copy of a rule. */
export function copyId(id: string, taken: ReadonlySet<string>): string {
  const base = id.replace(/-copy(-\d+)?$/, '');
  for (let n = 1; ; n++) {
    const next = n === 1 ? `${base}-copy` : `${base}-copy-${n}`;
    if (!taken.has(next)) {
      return next;
    }
  }
}
