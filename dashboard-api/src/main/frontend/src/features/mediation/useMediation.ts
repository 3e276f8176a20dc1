import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { compensationStandards } from '../../contract/compensation';
import { inPath } from '../../contract/ids';
import { mediationChoices, mediations } from '../../contract/mediation';
import { precedents } from '../../contract/precedents';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { ask, tell } from '../../transport/http';

const EVERY_MILLIS = 15_000;

/** The mediations of a case, the newest first; others work on them too, so they are asked for again. */
export function useMediations(caseId: string, caseVersion: string) {
  return useQuery({
    queryKey: ['mediations', caseId, caseVersion],
    queryFn: ({ signal }) => ask(`/cases/${inPath(caseId)}/mediations`, mediations, { signal }),
    placeholderData: (before, query) => (query?.queryKey[1] === caseId ? before : undefined),
    refetchInterval: EVERY_MILLIS,
  });
}

/** What people choose from. */
export function useMediationChoices() {
  return useQuery({
    queryKey: ['mediation-choices'],
    queryFn: ({ signal }) => ask('/mediation-choices', mediationChoices, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** By what standards compensation is counted. */
export function useCompensationStandards() {
  return useQuery({
    queryKey: ['compensation-standards'],
    queryFn: ({ signal }) => ask('/compensation-standards', compensationStandards, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** How closed cases like this one were mediated. */
export function usePrecedents(caseId: string, category: string) {
  return useQuery({
    queryKey: ['precedents', caseId, category],
    queryFn: ({ signal }) => ask(`/cases/${inPath(caseId)}/mediation/precedents`, precedents, { signal }),
    staleTime: 60_000,
  });
}

export interface Act {
  readonly path: string;
  readonly body?: unknown;
  /** Fields and a file, in place of a body. */
  readonly parts?: FormData;
  readonly method?: 'POST' | 'PUT';
  readonly version?: string;
}

/** Sends what a form holds and says why not; answers whether it was taken. */
export function useAct(caseId: string) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const act = async ({ path, body, parts, method = 'POST', version }: Act): Promise<boolean> => {
    if (busy) {
      return false;
    }
    setBusy(true);
    setRefusal(null);
    try {
      await tell(path, {
        method,
        ...(parts === undefined ? { body } : { parts }),
        ...(version === undefined ? {} : { version }),
      });
      return true;
    } catch (failure) {
      setRefusal(refusalText(failure, t));
      return false;
    } finally {
      setBusy(false);
      void queries.invalidateQueries({ queryKey: ['mediations', caseId] });
      void queries.invalidateQueries({ queryKey: ['case', caseId] });
      void queries.invalidateQueries({ queryKey: ['precedents', caseId] });
    }
  };
  return { busy, refusal, act };
}
