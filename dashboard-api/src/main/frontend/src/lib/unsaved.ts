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

/** Where the page is that holds drafts. */
let here = '';

/** Back and forward: before the router hears of it, the page stays as it is until somebody decided. */
function onBack(event: PopStateEvent): void {
  const there = location.href;
  if (useUnsaved.getState().drafts.size === 0 || pathOf(there) === pathOf(here)) {
    return;
  }
  event.stopImmediatePropagation();
  history.pushState(null, '', here);
  useUnsaved.getState().guard(() => history.pushState(null, '', there));
}

function onUnload(event: BeforeUnloadEvent): void {
  if (useUnsaved.getState().drafts.size > 0) {
    event.preventDefault();
  }
}

if (typeof window !== 'undefined') {
  // Listeners of the window are called in the order in which they came, whatever their phase: this one comes with the
  // module, before any router is drawn.
  window.addEventListener('popstate', onBack);
}

/** While `dirty`, asks before the page is left: by a link, by back and forward, and by closing or loading it anew. */
export function useDraft(dirty: boolean): void {
  const id = useId();
  useEffect(() => {
    if (!dirty) {
      return;
    }
    here = location.href;
    useUnsaved.setState(({ drafts }) => ({ drafts: new Set([...drafts, id]) }));
    // Only while there is something to lose: a page with this listener is not kept for the way back.
    window.addEventListener('beforeunload', onUnload);
    return () => {
      useUnsaved.setState(({ drafts }) => ({ drafts: new Set([...drafts].filter((each) => each !== id)) }));
      if (useUnsaved.getState().drafts.size === 0) {
        window.removeEventListener('beforeunload', onUnload);
      }
    };
  }, [dirty, id]);
}
