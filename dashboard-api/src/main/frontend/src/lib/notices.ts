import { create } from 'zustand';

/** The way back from what was just done, open until the given time of this computer's clock. */
export interface Undo {
  readonly until: number;
  readonly run: () => void;
}

/** A short sentence about something the operator did: done, or refused; or about what happened by itself: told. */
export interface Notice {
  readonly id: number;
  readonly tone: 'done' | 'refused' | 'told';
  readonly text: string;
  readonly undo: Undo | null;
}

interface Notices {
  items: readonly Notice[];
  say: (tone: Notice['tone'], text: string, undo?: Undo) => void;
  dismiss: (id: number) => void;
  /** Takes back what the given notice is about, or else the newest that can be taken back. */
  undo: (id?: number) => void;
}

const SHOWN = 4;
const DONE_MILLIS = 5_000;
/** What is not just a confirmation stays longer. */
const NEWS_MILLIS = 12_000;
let last = 0;

export const useNotices = create<Notices>((set, get) => ({
  items: [],
  say: (tone, text, undo) => {
    const notice = { id: ++last, tone, text, undo: undo ?? null };
    // The same sentence again replaces the first one, unless that still holds a way back.
    set(({ items }) => ({
      items: [...items.filter((item) => item.text !== text || item.undo !== null), notice].slice(-SHOWN),
    }));
    const rest = undo === undefined ? (tone === 'done' ? DONE_MILLIS : NEWS_MILLIS) : undo.until - Date.now();
    setTimeout(() => get().dismiss(notice.id), Math.max(0, rest));
  },
  dismiss: (id) => set(({ items }) => ({ items: items.filter((item) => item.id !== id) })),
  undo: (id) => {
    const notice = get().items.findLast((item) => item.undo !== null && (id === undefined || item.id === id));
    if (notice !== undefined) {
      get().dismiss(notice.id);
      notice.undo?.run();
    }
  },
}));
