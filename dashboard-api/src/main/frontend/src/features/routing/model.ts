import type { Body, CaseRouting, Question, Rule } from '../../contract/routing';

/** A place on the list moved by one; out of the list it stays. */
export function moved<Item>(items: readonly Item[], at: number, by: 1 | -1): readonly Item[] {
  const to = at + by;
  const item = items[at];
  if (item === undefined || to < 0 || to >= items.length) {
    return items;
  }
  const others = items.filter((_, index) => index !== at);
  return [...others.slice(0, to), item, ...others.slice(to)];
}

/** The bodies beside the lead that have not reported their part. */
export function undone(routing: CaseRouting | undefined): readonly CaseRouting['parts'][number][] {
  return routing?.parts.filter(({ done }) => !done) ?? [];
}

/** How full a body is: the share of what it can carry, null where that is not known. */
export function loadOf(body: Pick<Body, 'openCases' | 'capacity'>): number | null {
  return body.capacity === null ? null : Math.min(1, body.openCases / body.capacity);
}

/** What was typed as codes, separated by commas or spaces. */
export function codesOf(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,，、]+/).filter((code) => code !== ''))];
}

/** The rules without what the server would not take: a team of several leads. */
export function cleaned(rules: readonly Rule[]): readonly Rule[] {
  return rules.map((rule) => (rule.leads.length === 1 ? rule : { ...rule, team: null }));
}

/** A code that no rule has. */
export function freeCode(rules: readonly Rule[]): string {
  for (let number = rules.length + 1; ; number += 1) {
    const code = `rule-${number}`;
    if (rules.every(({ id }) => id !== code)) {
      return code;
    }
  }
}

/** Whether an answer is of the kind that the question asks for; an empty one is none and always taken. */
export function fits(question: Pick<Question, 'kind' | 'options'>, answer: string): boolean {
  const said = answer.trim();
  if (said === '') {
    return true;
  }
  switch (question.kind) {
    case 'NUMBER':
      return /^\d{1,9}(\.\d{1,2})?$/.test(said);
    case 'YES_NO':
      return said === 'yes' || said === 'no';
    case 'CHOICE':
      return question.options.some(({ id }) => id === said);
    default:
      return said.length <= 500;
  }
}
