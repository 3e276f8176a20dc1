import { create } from 'zustand';

/** A short sentence about something the operator did: done, or refused. */
export interface Notice {
  readonly id: number;
  readonly tone: 'done' | 'refused';
  readonly text: string;
}

interface Notices {
  items: readonly Notice[];
  say: (tone: Notice['tone'], text: string) => void;
  dismiss: (id: number) => void;
}

let last = 0;

export const useNotices = create<Notices>((set) => ({
  items: [],
  say: (tone, text) => {
    const notice = { id: ++last, tone, text };
    set(({ items }) => ({ items: [...items.filter((item) => item.text !== text), notice].slice(-4) }));
    setTimeout(
      () => set(({ items }) => ({ items: items.filter((item) => item !== notice) })),
      tone === 'done' ? 5000 : 12000,
    );
  },
  dismiss: (id) => set(({ items }) => ({ items: items.filter((item) => item.id !== id) })),
}));
