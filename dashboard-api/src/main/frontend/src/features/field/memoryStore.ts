import type { Act, ActStore, Draft, Kept } from './acts';

/** Acts and drafts in memory, for tests. */
export function memoryStore(): ActStore & { readonly all: Map<string, Act> } {
  const all = new Map<string, Act>();
  const drafts = new Map<string, Draft>();
  let last: Kept | null = null;
  return {
    all,
    async acts(user) {
      return [...all.values()].filter((act) => act.user === user).sort((a, b) => a.at - b.at);
    },
    async waiting() {
      return [...all.values()].filter(({ refused }) => refused === null).length;
    },
    async put(act) {
      all.set(act.id, act);
    },
    async remove(id) {
      all.delete(id);
    },
    async draft(key) {
      return drafts.get(key) ?? null;
    },
    async putDraft(draft) {
      drafts.set(draft.key, draft);
    },
    async removeDraft(key) {
      drafts.delete(key);
    },
    async kept() {
      return last;
    },
    async keep(kept) {
      last = kept;
    },
    async forget() {
      last = null;
    },
  };
}
