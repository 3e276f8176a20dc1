import { useEffect, useId } from 'react';
import { create } from 'zustand';

interface Unsaved {
  /** Who holds something that was written and not saved. */
  readonly drafts: ReadonlySet<string>;
  /** The way that somebody is about to take, and that would lose it. */
  readonly leaving: (() => void) | null;
  /** Takes the way at once, or asks first when something would be lost. */
  guard: (go: () => void) => void;
  stay: () => void;
  leave: () => void;
}

/** What was written on this page and is not saved yet. */
export const useUnsaved = create<Unsaved>((set, get) => ({
  drafts: new Set(),
  leaving: null,
  guard: (go) => {
    if (get().drafts.size === 0) {
      go();
    } else {
      set({ leaving: go });
    }
  },
  stay: () => set({ leaving: null }),
  leave: () => {
    const go = get().leaving;
    // Nobody is asked twice about the same draft.
    set({ leaving: null, drafts: new Set() });
    go?.();
  },
}));

const pathOf = (url: string) => new URL(url, location.href).pathname;

/** A way that stays on the page loses nothing. */
export function guardWay(to: string, go: () => void): void {
  if (pathOf(to) === location.pathname) {
    go();
  } else {
    useUnsaved.getState().guard(go);
  }
}

/** While `dirty`, asks before the page is left: by a link, by back and forward, and by closing or loading it anew. */
export function useDraft(dirty: boolean): void {
  const id = useId();
  useEffect(() => {
    if (!dirty) {
      return;
    }
    const here = location.href;
    useUnsaved.setState(({ drafts }) => ({ drafts: new Set([...drafts, id]) }));
    const held = () => useUnsaved.getState().drafts.has(id);
    const onUnload = (event: BeforeUnloadEvent) => {
      if (held()) {
        event.preventDefault();
      }
    };
    const onBack = (event: PopStateEvent) => {
      const there = location.href;
      if (!held() || pathOf(there) === pathOf(here)) {
        return;
      }
      // Before the router hears of it: the page stays as it is until somebody decided.
      event.stopImmediatePropagation();
      history.pushState(null, '', here);
      useUnsaved.getState().guard(() => history.pushState(null, '', there));
    };
    window.addEventListener('beforeunload', onUnload);
    window.addEventListener('popstate', onBack, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      window.removeEventListener('popstate', onBack, { capture: true });
      useUnsaved.setState(({ drafts }) => ({ drafts: new Set([...drafts].filter((each) => each !== id)) }));
    };
  }, [dirty, id]);
}
