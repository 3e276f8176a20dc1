import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldSheet } from '../../contract/field';
import { loadFieldSheet, sendFieldAct, sendFieldPhoto } from '../../transport/field';
import { Refused } from '../../transport/http';
import { loadSession } from '../../transport/session';
import { browserStore } from './actStore';
import type { Act, ActKind } from './acts';
import { type Line, sendAll } from './sender';

const LOOK_EVERY_MILLIS = 15_000;

const line: Line = {
  photo: (act, photo, key) => sendFieldPhoto(act.task, photo, key),
  act: (act, body) => sendFieldAct(act.task, act.kind, body, act.id),
};

/** The tasks of the person who is signed in, and what waits to be told. */
export function useField(user: string) {
  const [sheet, setSheet] = useState<FieldSheet | null>(null);
  const [asOf, setAsOf] = useState<number | null>(null);
  const [connected, setConnected] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const [acts, setActs] = useState<readonly Act[]>([]);
  const [sending, setSending] = useState(false);
  const busy = useRef(false);
  const again = useRef(false);

  const look = useCallback(async () => {
    try {
      setSheet(await loadFieldSheet());
      setAsOf(Date.now());
      setConnected(true);
      setProblem(null);
    } catch (failure) {
      if (failure instanceof Refused) {
        setProblem(failure.message);
      } else {
        setConnected(false);
      }
    }
  }, []);

  /** Sends what waits, then looks; what comes in meanwhile is sent right after. */
  const round = useCallback(async () => {
    if (busy.current) {
      again.current = true;
      return;
    }
    busy.current = true;
    do {
      again.current = false;
      setSending(true);
      const outcome = await sendAll(browserStore, line, user).catch(() => 'stuck' as const);
      setSending(false);
      if (outcome === 'signedOut') {
        await loadSession().catch(() => {});
      }
      await look();
      setActs(await browserStore.acts(user).catch(() => []));
    } while (again.current);
    busy.current = false;
  }, [look, user]);

  useEffect(() => {
    void round();
    const timer = setInterval(() => void round(), LOOK_EVERY_MILLIS);
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
  }, [round]);

  const act = useCallback(
    async (
      task: string,
      kind: ActKind,
      body: Readonly<Record<string, unknown>> = {},
      photos: readonly Blob[] = [],
    ) => {
      const id = crypto.randomUUID();
      await browserStore.put({
        id,
        user,
        task,
        kind,
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

  return { sheet, asOf, connected, problem, acts, sending, act, dismiss, refresh: round };
}
