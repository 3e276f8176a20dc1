import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { inPath } from '../../contract/ids';
import { carriedSearches, personSearch, searchChoices, takenSighting } from '../../contract/lostPerson';
import { caseCatalogue } from '../../contract/rest';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { ask, askFile, tell } from '../../transport/http';
import { isNotBegun } from './model';

const base = (caseId: string) => `/cases/${inPath(caseId)}/search`;

/** The search of a case; others look too, so it is read anew every few seconds. */
export function useSearch(caseId: string, version: string) {
  return useQuery({
    queryKey: ['person-search', caseId, version],
    queryFn: ({ signal }) => ask(base(caseId), personSearch, { signal }),
    placeholderData: (before, query) => (query?.queryKey[1] === caseId ? before : undefined),
    refetchInterval: ({ state }) => (state.data?.end?.erasedAt == null ? 5_000 : false),
    retry: (times, failure) => !isNotBegun(failure) && times < 2,
  });
}

/** The searches that came with the cases that were merged into this one. */
export function useCarried(caseId: string, version: string) {
  return useQuery({
    queryKey: ['person-search-carried', caseId, version],
    queryFn: ({ signal }) => ask(`${base(caseId)}/carried`, carriedSearches, { signal }),
    placeholderData: (before, query) => (query?.queryKey[1] === caseId ? before : undefined),
  });
}

/** What people choose from in a search. */
export function useChoices() {
  return useQuery({
    queryKey: ['person-search-choices'],
    queryFn: ({ signal }) => ask('/lost-person/choices', searchChoices, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Sends what somebody did in a search, says how it went and reads the search anew. */
export function useSearchCommands(caseId: string) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const say = useNotices((state) => state.say);
  const [busy, setBusy] = useState(false);
  const run = async (act: () => Promise<void>): Promise<string | null> => {
    setBusy(true);
    try {
      await act();
      say('done', t('lostPerson.done'));
      return null;
    } catch (failure) {
      return refusalText(failure, t);
    } finally {
      setBusy(false);
      void queries.invalidateQueries({ queryKey: ['person-search', caseId] });
    }
  };
  return {
    busy,
    /** Answers why it was refused, or null. */
    send: (path: string, body: unknown, method: 'POST' | 'PUT' = 'POST') =>
      run(() => tell(`${base(caseId)}${path}`, { method, body })),
    /** Sends a photo as it is; the server makes a clean one of it. */
    photo: (path: string, file: File) =>
      run(() => tell(`${base(caseId)}${path}`, { method: 'POST', file: { type: file.type, text: file } })),
    /** Reports a sighting, with its photo when there is one. */
    sighting: (body: unknown, file: File | null) =>
      run(async () => {
        const { id } = await ask(`${base(caseId)}/sightings`, takenSighting, { method: 'POST', body });
        if (file !== null) {
          await tell(`${base(caseId)}/sightings/${inPath(id)}/photo`, {
            method: 'POST',
            file: { type: file.type, text: file },
          });
        }
      }),
    /** Reads a photo; the server logs who did. */
    look: (path: string) => askFile(`${base(caseId)}${path}`, {}),
    /** The same as `send` for a button without a form: a refusal becomes a notice. */
    press: async (path: string, body: unknown = {}) => {
      const refusal = await run(() => tell(`${base(caseId)}${path}`, { method: 'POST', body }));
      if (refusal !== null) {
        say('refused', refusal);
      }
    },
  };
}
export type SearchCommands = ReturnType<typeof useSearchCommands>;

/** The bodies that teams belong to, from the catalogue that cases are sorted by. */
export function useTeams() {
  return useQuery({
    queryKey: ['case-catalogue'],
    queryFn: ({ signal }) => ask('/case-catalogue', caseCatalogue, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
