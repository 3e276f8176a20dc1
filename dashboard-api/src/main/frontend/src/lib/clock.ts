import { useCallback, useSyncExternalStore } from 'react';

/**
 * The server's time as this page knows it, in milliseconds: the page's own clock, moved by what the server's
 * messages say. The message that travelled least decides, so the largest difference seen of late wins.
 */
class ServerClock {
  private offset = 0;
  private known = false;

  learn(serverMillis: number, localMillis = Date.now()): void {
    const seen = serverMillis - localMillis;
    this.offset = this.known ? Math.max(seen, this.offset - 5) : seen;
    this.known = true;
  }

  now(): number {
    return Date.now() + this.offset;
  }
}

export const serverClock = new ServerClock();

const listeners = new Set<() => void>();
let ticking: ReturnType<typeof setInterval> | undefined;

function onTick(listener: () => void): () => void {
  listeners.add(listener);
  ticking ??= setInterval(() => {
    for (const each of [...listeners]) {
      each();
    }
  }, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(ticking);
      ticking = undefined;
    }
  };
}

/** The server's time, moving in steps of the given length. */
export function useNow(stepMillis = 1000): number {
  const read = useCallback(() => Math.floor(serverClock.now() / stepMillis) * stepMillis, [stepMillis]);
  return useSyncExternalStore(onTick, read);
}
