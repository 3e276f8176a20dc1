import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { OwnChange } from '../../contract/field';
import {
  answerFieldIncident,
  loadFieldIncidents,
  loadFieldSheet,
  sendFieldAct,
  sendFieldPhoto,
} from '../../transport/field';
import { Refused } from '../../transport/http';
import { loadSession, useSession } from '../../transport/session';
import { browserStore } from './actStore';
import type { Act, Kept, Seen } from './acts';
import { withChange } from './model';
import { type Line, sendAll } from './sender';
import { useOwnQueue } from './useOwnQueue';

/** Where nothing is told at once, the page asks; where it is, now and then all the same. */
const LOOK_MILLIS = 15_000;
const LOOK_WHEN_TOLD_MILLIS = 60_000;

const line: Line = {
  photo: (act, photo, key) => sendFieldPhoto(act.task, photo, key),
  act: (act, body) =>
    act.path === undefined
      ? sendFieldAct(act.task, act.kind, body, act.id)
      : answerFieldIncident(act.path, body, act.id),
};

/** What a person does: about which task or incident, and what goes with it. */
export type Deed = Pick<Act, 'task' | 'kind' | 'path'> & Partial<Pick<Act, 'body' | 'photos'>>;

/** Whether the server knows this person to be signed in; asked for anew when the page was opened without a link. */
async function isSignedIn(user: string): Promise<boolean> {
  const known = useSession.getState().session ?? (await loadSession());
  return known.user?.id === user;
}

/**
 * The tasks and incidents of a person, and what waits to be told.
 *
 * @param kept what the page showed last, to begin with
 */
export function useField(user: string, kept: Kept | null) {
  const [seen, setSeen] = useState<Seen | null>(kept);
  const [asOf, setAsOf] = useState<number | null>(kept?.asOf ?? null);
  const [connected, setConnected] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const [acts, setActs] = useState<readonly Act[]>([]);
  const [sending, setSending] = useState(false);
  const busy = useRef(false);
  const again = useRef(false);
  /** What was told while the answer to a question was on its way: it may be newer than the answer. */
  const told = useRef<OwnChange[]>([]);

  const look = useCallback(async () => {
    told.current = [];
    try {
      const [sheet, { items }] = await Promise.all([loadFieldSheet(), loadFieldIncidents()]);
      const now = told.current.reduce<Seen>(withChange, { sheet, incidents: items });
      const at = Date.now();
      setSeen(now);
      setAsOf(at);
      setConnected(true);
      setProblem(null);
      void browserStore.keep({ user, ...now, asOf: at }).catch(() => {});
    } catch (failure) {
      if (failure instanceof Refused) {
        setConnected(true);
        setProblem(failure.message);
      } else {
        setConnected(false);
      }
    }
  }, [user]);

  /** Sends what waits, then looks; what comes in meanwhile is sent right after. */
  const round = useCallback(async () => {
    if (busy.current) {
      again.current = true;
      return;
    }
    busy.current = true;
    do {
      again.current = false;
      setActs(await browserStore.acts(user).catch(() => []));
      try {
        if (await isSignedIn(user)) {
          setSending(true);
          const outcome = await sendAll(browserStore, line, user).catch(() => 'stuck' as const);
          if (outcome === 'signedOut') {
            await loadSession().catch(() => {});
          }
          await look();
        }
      } catch {
        setConnected(false);
      }
      setSending(false);
      setActs(await browserStore.acts(user).catch(() => []));
    } while (again.current);
    busy.current = false;
  }, [look, user]);

  const reactions = useMemo(
    () => ({
      up: () => void round(),
      unread: () => void round(),
      changes: (changes: readonly OwnChange[]) => {
        told.current.push(...changes);
        setSeen((now) => (now === null ? now : changes.reduce<Seen>(withChange, now)));
        setAsOf(Date.now());
      },
    }),
    [round],
  );
  const signedIn = useSession((state) => state.session?.user?.id === user);
  const heard = useOwnQueue(signedIn, reactions);

  useEffect(() => {
    void round();
    const timer = setInterval(
      () => void round(),
      heard && problem === null ? LOOK_WHEN_TOLD_MILLIS : LOOK_MILLIS,
    );
    const wake = () => {
      if (document.visibilityState === 'visible') {
        void round();
      }
    };
    addEventListener('online', wake);
    document.addEventListener('visibilitychange', wake);
    return () => {
      clearInterval(timer);
      removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
    };
  }, [round, heard, problem]);

  const act = useCallback(
    async ({ task, kind, path, body = {}, photos = [] }: Deed) => {
      const id = crypto.randomUUID();
      await browserStore.put({
        id,
        user,
        task,
        kind,
        ...(path === undefined ? {} : { path }),
        body: kind === 'report' ? { ...body, id } : body,
        photos,
        kept: [],
        at: Date.now(),
        refused: null,
      });
      setActs(await browserStore.acts(user));
      void round();
    },
    [round, user],
  );

  const dismiss = useCallback(
    async (id: string) => {
      await browserStore.remove(id);
      setActs(await browserStore.acts(user));
    },
    [user],
  );

  return { seen, asOf, connected, heard, problem, acts, sending, act, dismiss, refresh: round };
}
