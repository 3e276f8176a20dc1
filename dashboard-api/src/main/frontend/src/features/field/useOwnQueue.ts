import { useEffect, useState } from 'react';
import * as v from 'valibot';
import { type OwnChange, ownFrame } from '../../contract/field';
import { loadSession } from '../../transport/session';
import { stompLink } from '../../transport/stompLink';

interface Reactions {
  /** The queue is heard from now on; what happened before has to be asked for. */
  readonly up: () => void;
  readonly changes: (changes: readonly OwnChange[]) => void;
  /** Something came that this page does not understand. */
  readonly unread: () => void;
}

/** Hears `/user/queue/tasks` while the page is looked at; answers whether it does. Nothing depends on it: the page also asks. */
export function useOwnQueue(signedIn: boolean, { up, changes, unread }: Reactions): boolean {
  const [heard, setHeard] = useState(false);
  const [visible, setVisible] = useState(document.visibilityState === 'visible');
  useEffect(() => {
    const look = () => setVisible(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  useEffect(() => {
    // A phone in a pocket need not hold a connection: messages call its person.
    if (!signedIn || !visible) {
      return;
    }
    const link = stompLink(async () => {
      await loadSession().catch(() => {});
    }, '/user/queue/tasks');
    link.start({
      up: () => {
        setHeard(true);
        up();
      },
      message: (text) => {
        const read = v.safeParse(ownFrame, parsed(text));
        if (read.success) {
          changes(read.output.changes);
        } else {
          unread();
        }
      },
      down: () => setHeard(false),
    });
    return () => {
      setHeard(false);
      link.stop();
    };
  }, [signedIn, visible, up, changes, unread]);
  return heard;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
