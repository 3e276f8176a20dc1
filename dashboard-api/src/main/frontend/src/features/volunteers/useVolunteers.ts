import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dispatchBook } from '../../contract/dispatch';
import { inPath } from '../../contract/ids';
import {
  enrolled,
  type ImportReport,
  importReport,
  type Volunteer,
  volunteerBook,
  volunteerHistory,
  volunteers,
} from '../../contract/volunteers';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { ask, tell } from '../../transport/http';

const LOOK_MILLIS = 30_000;
const KEY = 'volunteers';

/** Everybody who helps; numbers only while they are asked for, because looking at them is logged. */
export function useVolunteers(numbers: boolean, enabled: boolean) {
  return useQuery({
    queryKey: [KEY, numbers],
    queryFn: ({ signal }) => ask(`/volunteers${numbers ? '?numbers=true' : ''}`, volunteers, { signal }),
    refetchInterval: numbers ? false : LOOK_MILLIS,
    enabled,
  });
}

/** What the form offers: consent, grounds. */
export function useVolunteerBook() {
  return useQuery({
    queryKey: ['volunteer-book'],
    queryFn: ({ signal }) => ask('/volunteers/book', volunteerBook, { signal }),
    staleTime: 600_000,
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

/** Where somebody was called. */
export function useHistory(id: string) {
  return useQuery({
    queryKey: ['volunteer-calls', id],
    queryFn: ({ signal }) => ask(`/volunteers/${inPath(id)}/calls`, volunteerHistory, { signal }),
  });
}

/** Changes the list, says how it went and reads it anew. */
export function useVolunteerCommands() {
  const { t } = useTexts();
  const queries = useQueryClient();
  const say = useNotices((state) => state.say);
  const [busy, setBusy] = useState(false);
  /** Answers whether it was taken; a refusal becomes a notice. */
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    try {
      await work();
      await queries.invalidateQueries({ queryKey: [KEY] });
      say('done', t('volunteers.done'));
      return true;
    } catch (failure) {
      say('refused', refusalText(failure, t));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const path = ({ id }: Volunteer) => `/volunteers/${inPath(id)}`;
  return {
    busy,
    enrol: (known: Volunteer | null, body: unknown) =>
      run(() =>
        known === null
          ? ask('/volunteers', enrolled, { method: 'POST', body, key: crypto.randomUUID() })
          : ask(path(known), enrolled, { method: 'PUT', body }),
      ),
    suspend: (who: Volunteer, ground: string, until: string | null) =>
      run(() => tell(`${path(who)}/suspend`, { method: 'POST', body: { ground, until } })),
    resume: (who: Volunteer) => run(() => tell(`${path(who)}/resume`, { method: 'POST' })),
    remove: (who: Volunteer) => run(() => tell(path(who), { method: 'DELETE' })),
    reread: () => queries.invalidateQueries({ queryKey: [KEY] }),
  };
}

/** Gives a file to the server; in a dry run it is only told what would come of it. */
export function importVolunteers(file: Blob, dryRun: boolean): Promise<ImportReport> {
  return ask(`/volunteers/import?dryRun=${dryRun}`, importReport, {
    method: 'POST',
    file: { type: 'text/csv', text: file },
  });
}
