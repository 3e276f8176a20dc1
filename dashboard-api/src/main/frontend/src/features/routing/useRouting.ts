import { useQuery, useQueryClient } from '@tanstack/react-query';
import { inPath } from '../../contract/ids';
import { caseCatalogue } from '../../contract/rest';
import {
  type Body,
  caseAnswers,
  caseRouting,
  proposal,
  type Rule,
  routingPlan,
} from '../../contract/routing';
import type { CaseRow } from '../../contract/rows';
import { commandCase } from '../../transport/commands';
import { ask } from '../../transport/http';
import { cleaned } from './model';

const EVERY_MILLIS = 15_000;

/** Categories, remits and bodies by their names. */
export function useCatalogue() {
  return useQuery({
    queryKey: ['case-catalogue'],
    queryFn: ({ signal }) => ask('/case-catalogue', caseCatalogue, { signal }),
    staleTime: 10 * 60_000,
  });
}

/** Bodies and rules as they stand. */
export function usePlan() {
  return useQuery({
    queryKey: ['routing-plan'],
    queryFn: ({ signal }) => ask('/routing', routingPlan, { signal }),
    refetchInterval: EVERY_MILLIS,
  });
}

/** Who should have the case, who objected, whose part is done. Parts and answers do not move the case's version. */
export function useCaseRouting(row: CaseRow, enabled: boolean) {
  return useQuery({
    queryKey: ['case-routing', row.id, row.version],
    queryFn: ({ signal }) => ask(`/cases/${inPath(row.id)}/routing`, caseRouting, { signal }),
    refetchInterval: EVERY_MILLIS,
    placeholderData: (before) => before,
    enabled,
  });
}

export function useCaseAnswers(row: CaseRow, enabled: boolean) {
  return useQuery({
    queryKey: ['case-answers', row.id, row.category],
    queryFn: ({ signal }) => ask(`/cases/${inPath(row.id)}/answers`, caseAnswers, { signal }),
    refetchInterval: EVERY_MILLIS,
    enabled,
  });
}

export interface Trial {
  readonly category: string;
  readonly origin: string;
  readonly priority: string | null;
  readonly place: string | null;
  readonly at: string | null;
}

/** What changes a body; contacts that are null stay as they are. */
export type BodyWish = Omit<Body, 'id' | 'name' | 'toConfirm' | 'isOpen' | 'openCases' | 'onDuty'>;

/** Everything that is sent to routing; each looks again afterwards. */
export function useRoutingCommands() {
  const queries = useQueryClient();
  const renew = (...keys: string[]) =>
    Promise.all(keys.map((key) => queries.invalidateQueries({ queryKey: [key] })));
  return {
    attempt: (trial: Trial) => ask('/routing/try', proposal, { method: 'POST', body: trial }),
    reviseRules: async (version: string, rules: readonly Rule[]) => {
      await ask('/routing/rules', routingPlan, { method: 'PUT', version, body: { rules: cleaned(rules) } });
      await renew('routing-plan', 'case-routing');
    },
    reviseBody: async (version: string, id: string, wish: BodyWish) => {
      await ask(`/routing/bodies/${id}`, routingPlan, { method: 'PUT', version, body: wish });
      await renew('routing-plan', 'case-routing');
    },
    assign: async (row: CaseRow, body: string, jointBodies: readonly string[], team: string | null) => {
      await commandCase(row, { verb: 'assign', body: { body, jointBodies, team } });
      await renew('case', 'case-routing', 'case-clocks', 'routing-plan');
    },
    review: async (row: CaseRow, decision: Readonly<Record<string, unknown>>) => {
      await commandCase(row, { verb: 'routing/review', body: decision });
      await renew('case', 'case-routing', 'case-clocks');
    },
    reportPart: async (row: CaseRow, body: string, note: string | null) => {
      await ask(`/cases/${inPath(row.id)}/routing/parts`, caseRouting, {
        method: 'POST',
        body: { body, note },
      });
      await renew('case', 'case-routing');
    },
    answer: async (row: CaseRow, answers: Readonly<Record<string, string>>) => {
      await ask(`/cases/${inPath(row.id)}/answers`, caseAnswers, { method: 'POST', body: { answers } });
      await renew('case', 'case-answers');
    },
  };
}
