import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dispatchBook } from '../../contract/dispatch';
import { inPath } from '../../contract/ids';
import { houseTree, incidentView } from '../../contract/incident';
import { caseCatalogue } from '../../contract/rest';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { ask } from '../../transport/http';

const LOOK_MILLIS = 5_000;

const base = (caseId: string) => `/cases/${inPath(caseId)}/incident`;

/** What is done on the spot of a case; phones answer too, so it is read anew every few seconds. */
export function useIncident(caseId: string) {
  return useQuery({
    queryKey: ['incident', caseId],
    queryFn: ({ signal }) => ask(base(caseId), incidentView, { signal }),
    refetchInterval: LOOK_MILLIS,
  });
}

/** Sends what somebody decides there, says how it went and reads the incident anew. */
export function useIncidentCommands(caseId: string) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const say = useNotices((state) => state.say);
  const [busy, setBusy] = useState(false);
  /** Answers whether it was taken; a refusal becomes a notice. */
  const press = async (path: string, body: unknown = {}): Promise<boolean> => {
    setBusy(true);
    try {
      const after = await ask(`${base(caseId)}${path}`, incidentView, {
        method: 'POST',
        body,
        key: crypto.randomUUID(),
      });
      queries.setQueryData(['incident', caseId], after);
      say('done', t('incident.done'));
      return true;
    } catch (failure) {
      say('refused', refusalText(failure, t));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, press };
}
export type IncidentCommands = ReturnType<typeof useIncidentCommands>;

/** The bodies that teams belong to, from the catalogue that cases are sorted by. */
export function useTeams() {
  return useQuery({
    queryKey: ['case-catalogue'],
    queryFn: ({ signal }) => ask('/case-catalogue', caseCatalogue, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What volunteers can be able to do. */
export function useSkills() {
  return useQuery({
    queryKey: ['dispatch-book'],
    queryFn: ({ signal }) => ask('/dispatch/book', dispatchBook, { signal }),
    staleTime: 600_000,
  });
}

/** Grids, groups and houses: all, or the groups of some houses. */
export function useHouseTree(houses: readonly string[] | null) {
  const query = houses === null ? '' : `?${houses.map((id) => `houses=${encodeURIComponent(id)}`).join('&')}`;
  return useQuery({
    queryKey: ['house-tree', query],
    queryFn: ({ signal }) => ask(`/house-tree${query}`, houseTree, { signal }),
    enabled: houses === null || houses.length > 0,
    staleTime: 60_000,
  });
}
