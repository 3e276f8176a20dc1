import {
  type BookHead,
  type BookRule,
  bookHead,
  effectiveRules,
  type Inhibition,
  importAnswer,
  type RuleBook,
  type RuleCalendar,
  type RuleOverride,
  ruleBook,
  ruleCalendar,
  ruleChanges,
  ruleCheck,
  versionPage,
} from '../../contract/alarmRules';
import { whatIfRun, whatIfStarted } from '../../contract/whatIf';
import { ask, tell } from '../../transport/http';

const root = '/alarm-rules';
const at = (id: string) => `${root}/${encodeURIComponent(id)}`;
const newKey = () => crypto.randomUUID();

export const bookInForce = (signal?: AbortSignal): Promise<RuleBook> =>
  ask(root, ruleBook, signal === undefined ? {} : { signal });

export const bookOf = (version: number, signal: AbortSignal) =>
  ask(`${root}/versions/${version}`, ruleBook, { signal });

export const versions = (next: string | null, signal: AbortSignal) =>
  ask(`${root}/versions${next === null ? '' : `?cursor=${encodeURIComponent(next)}`}`, versionPage, {
    signal,
  });

/** What differs in a version from an earlier one. */
export const changesSince = (version: number, since: number, signal?: AbortSignal) =>
  ask(
    `${root}/versions/${version}/changes?since=${since}`,
    ruleChanges,
    signal === undefined ? {} : { signal },
  );

export const effectiveFor = (device: string, signal: AbortSignal) =>
  ask(`${root}/effective?device=${device.split('/').map(encodeURIComponent).join('~')}`, effectiveRules, {
    signal,
  });

type Parts = Pick<RuleBook, 'rules' | 'overrides' | 'inhibitions'>;

/** All faults that the server would refuse this for, and what would change. */
export const check = ({ rules, overrides, inhibitions }: Parts, signal: AbortSignal) =>
  ask(`${root}/check`, ruleCheck, { method: 'POST', body: { rules, overrides, inhibitions }, signal });

/** Each command names the version it was made from; the server refuses it when another is in force. */
export function saveRule(rule: BookRule, note: string, version: number): Promise<BookHead> {
  return ask(at(rule.id), bookHead, {
    method: 'PUT',
    body: { rule, note },
    version: String(version),
    key: newKey(),
  });
}

export const deleteRule = (id: string, note: string, version: number): Promise<BookHead> =>
  ask(`${at(id)}?note=${encodeURIComponent(note)}`, bookHead, {
    method: 'DELETE',
    version: String(version),
    key: newKey(),
  });

export function saveOverrides(
  rule: string,
  overrides: readonly RuleOverride[],
  note: string,
  version: number,
): Promise<BookHead> {
  return ask(`${at(rule)}/overrides`, bookHead, {
    method: 'PUT',
    body: { overrides, note },
    version: String(version),
    key: newKey(),
  });
}

export function saveInhibitions(
  inhibitions: readonly Inhibition[],
  note: string,
  version: number,
): Promise<BookHead> {
  return ask(`${root}/inhibitions`, bookHead, {
    method: 'PUT',
    body: { inhibitions, note },
    version: String(version),
    key: newKey(),
  });
}

export const calendarInForce = (signal: AbortSignal): Promise<RuleCalendar> =>
  ask(`${root}/calendar`, ruleCalendar, { signal });

export function saveCalendar(
  holidays: readonly string[],
  makeUpDays: readonly string[],
  note: string,
  version: number,
): Promise<BookHead> {
  return ask(`${root}/calendar`, bookHead, {
    method: 'PUT',
    body: { holidays, makeUpDays, note },
    version: String(version),
    key: newKey(),
  });
}

export function restoreVersion(restored: number, note: string, version: number): Promise<BookHead> {
  return ask(`${root}/versions/${restored}/restore`, bookHead, {
    method: 'POST',
    body: { note },
    version: String(version),
    key: newKey(),
  });
}

/** Where the browser finds the rule book as a file. */
export const exportPath = (format: 'json' | 'csv') => `/api/v1${root}/export?format=${format}`;

export interface RuleFile {
  readonly name: string;
  readonly type: 'application/json' | 'text/csv';
  readonly text: string;
}

export const tryImport = ({ type, text }: RuleFile) =>
  ask(`${root}/import?dryRun=true`, importAnswer, { method: 'POST', file: { type, text } });

export const takeImport = ({ type, text }: RuleFile, version: number) =>
  ask(`${root}/import?dryRun=false`, importAnswer, {
    method: 'POST',
    file: { type, text },
    version: String(version),
    key: newKey(),
  });

export interface WhatIfWish {
  readonly rule: BookRule;
  readonly overrides: readonly RuleOverride[];
  readonly from: number;
  readonly to: number;
}

export async function startWhatIf({ rule, overrides, from, to }: WhatIfWish): Promise<string> {
  const body = { rule, overrides, from: new Date(from).toISOString(), to: new Date(to).toISOString() };
  return (await ask('/what-if', whatIfStarted, { method: 'POST', body })).id;
}

export const whatIf = (id: string, signal: AbortSignal) =>
  ask(`/what-if/${encodeURIComponent(id)}`, whatIfRun, { signal });

export const cancelWhatIf = (id: string) => tell(`/what-if/${encodeURIComponent(id)}`, { method: 'DELETE' });
