import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { BookRule, Inhibition, RuleBook, RuleFault, RuleOverride } from '../../contract/alarmRules';
import { useTexts } from '../../lib/text/text';
import { check } from './commands';

const PAUSE_MILLIS = 500;

/** A value that has not changed for a while. */
export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MILLIS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

export interface Changed {
  readonly rule?: BookRule;
  /** All overrides of one rule. */
  readonly overrides?: { readonly rule: string; readonly own: readonly RuleOverride[] };
  readonly inhibitions?: readonly Inhibition[];
}

/** The book with what somebody is about to change. */
export function bookWith(book: RuleBook, { rule, overrides, inhibitions }: Changed) {
  const known = rule === undefined || book.rules.some(({ id }) => id === rule.id);
  return {
    rules:
      rule === undefined
        ? book.rules
        : known
          ? book.rules.map((each) => (each.id === rule.id ? rule : each))
          : [...book.rules, rule],
    overrides:
      overrides === undefined
        ? book.overrides
        : [...book.overrides.filter((each) => each.rule !== overrides.rule), ...overrides.own],
    inhibitions: inhibitions ?? book.inhibitions,
  };
}

/** A fault's field without the rule's id before it. */
export function plainField({ rule, field }: Pick<RuleFault, 'rule' | 'field'>): string {
  const path = (field ?? '').replaceAll(/\[(\w+)\]/g, '.$1');
  return rule !== null && path.startsWith(`${rule}.`) ? path.slice(rule.length + 1) : path;
}

/** The last part of `path` and of a field's name that tuning stands before. */
const bare = (path: string) => path.replace(/^tuning\./, '');

/** What is wrong with a field, or with a part of it. */
export function faultsAt(faults: readonly RuleFault[], ...fields: readonly string[]): readonly RuleFault[] {
  return faults.filter((fault) => {
    const at = bare(plainField(fault));
    return fields.some((field) => at === field || at.startsWith(`${field}.`));
  });
}

/** Asks the server what it thinks of a change while it is being written. */
export function useCheck(book: RuleBook, changed: Changed, about: string | null) {
  const { name } = useTexts();
  const body = useMemo(() => JSON.stringify(bookWith(book, changed)), [book, changed]);
  const settled = useSettled(body);
  const found = useQuery({
    queryKey: ['rule-check', settled],
    queryFn: ({ signal }) => check(JSON.parse(settled), signal),
    // An answer about the same text does not change, and none is needed again after it.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    placeholderData: (before) => before,
  });
  const all = found.data?.faults ?? [];
  const faults = about === null ? all : all.filter(({ rule }) => rule === null || rule === about);
  return {
    faults,
    elsewhere: all.length - faults.length,
    /** The answer is about what is written now. */
    settled: settled === body && !found.isFetching,
    failed: found.isError,
    changes: found.data?.changes ?? [],
    at: (...fields: readonly string[]) =>
      faultsAt(faults, ...fields)
        .map(({ message }) => name(message))
        .join(' ') || null,
  };
}
