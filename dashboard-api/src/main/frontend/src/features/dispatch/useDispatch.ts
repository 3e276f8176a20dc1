import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  dispatchBook,
  responders,
  type TaskCard,
  taskCard,
  taskLines,
  tasksOfCase,
} from '../../contract/dispatch';
import { inPath } from '../../contract/ids';
import { ask } from '../../transport/http';

const LOOK_MILLIS = 5_000;

/** The tasks of a case with those who have a hand in them. */
export function useCaseTasks(caseId: string, version: string, enabled: boolean) {
  return useQuery({
    queryKey: ['tasks', caseId, version],
    queryFn: ({ signal }) => ask(`/cases/${inPath(caseId)}/tasks`, tasksOfCase, { signal }),
    placeholderData: (before) => before,
    refetchInterval: LOOK_MILLIS,
    enabled,
  });
}

/** Tasks that nobody takes. */
export function useUnmanned() {
  return useQuery({
    queryKey: ['tasks', 'unmanned'],
    queryFn: ({ signal }) => ask('/tasks?state=unmanned', taskLines, { signal }),
    refetchInterval: LOOK_MILLIS,
  });
}

export function useDispatchBook(enabled: boolean) {
  return useQuery({
    queryKey: ['dispatch-book'],
    queryFn: ({ signal }) => ask('/dispatch/book', dispatchBook, { signal }),
    staleTime: 600_000,
    enabled,
  });
}

/** Everybody who can be sent. */
export function useResponders(enabled: boolean) {
  return useQuery({
    queryKey: ['responders'],
    queryFn: ({ signal }) => ask('/responders', responders, { signal }),
    refetchInterval: 15_000,
    enabled,
  });
}

/** What the desk does with tasks; each command has one effect, however often it is sent. */
export function useDispatchCommands() {
  const queries = useQueryClient();
  const post = async (path: string, body: unknown): Promise<TaskCard> => {
    const card = await ask(path, taskCard, { method: 'POST', body, key: crypto.randomUUID() });
    await queries.invalidateQueries({ queryKey: ['tasks'] });
    await queries.invalidateQueries({ queryKey: ['responders'] });
    return card;
  };
  return {
    send: (caseId: string, responder: string | null, note: string) =>
      post(`/cases/${inPath(caseId)}/tasks`, {
        ...(responder === null ? {} : { responder }),
        ...(note === '' ? {} : { note }),
      }),
    offer: (task: string, responder: string) => post(`/tasks/${task}/offer`, { responder }),
    withdraw: (task: string, ground: string, note: string) =>
      post(`/tasks/${task}/withdraw`, note === '' ? { ground } : { ground, note }),
  };
}
