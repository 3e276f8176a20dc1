import type { Act, ActStore, Draft, Kept } from './acts';

const NAME = 'scenicwatch.field';
const ACTS = 'acts';
const DRAFTS = 'drafts';
const KEPT = 'kept';
const LAST = 'last';

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 2);
    request.onupgradeneeded = ({ oldVersion }) => {
      if (oldVersion < 1) {
        request.result.createObjectStore(ACTS, { keyPath: 'id' });
        request.result.createObjectStore(DRAFTS, { keyPath: 'key' });
      }
      request.result.createObjectStore(KEPT);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** One request in one transaction; resolves when the browser has stored it. */
async function run<Result>(
  name: string,
  mode: IDBTransactionMode,
  work: (objects: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await opened();
  try {
    return await new Promise<Result>((resolve, reject) => {
      const transaction = database.transaction(name, mode);
      const request = work(transaction.objectStore(name));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** Acts and drafts in IndexedDB: they outlive a reload and a phone without power. */
export const browserStore: ActStore = {
  async acts(user) {
    const all = await run<Act[]>(ACTS, 'readonly', (objects) => objects.getAll());
    return all.filter((act) => act.user === user).sort((a, b) => a.at - b.at);
  },
  async waiting() {
    const all = await run<Act[]>(ACTS, 'readonly', (objects) => objects.getAll());
    return all.filter(({ refused }) => refused === null).length;
  },
  async put(act) {
    await run(ACTS, 'readwrite', (objects) => objects.put(act));
  },
  async remove(id) {
    await run(ACTS, 'readwrite', (objects) => objects.delete(id));
  },
  async draft(key) {
    return (await run<Draft | undefined>(DRAFTS, 'readonly', (objects) => objects.get(key))) ?? null;
  },
  async putDraft(draft) {
    await run(DRAFTS, 'readwrite', (objects) => objects.put(draft));
  },
  async removeDraft(key) {
    await run(DRAFTS, 'readwrite', (objects) => objects.delete(key));
  },
  async kept() {
    return (await run<Kept | undefined>(KEPT, 'readonly', (objects) => objects.get(LAST))) ?? null;
  },
  async keep(kept) {
    await run(KEPT, 'readwrite', (objects) => objects.put(kept, LAST));
  },
  async forget() {
    await run(KEPT, 'readwrite', (objects) => objects.clear());
  },
};
