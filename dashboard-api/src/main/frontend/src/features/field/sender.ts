import { Refused } from '../../transport/http';
import type { Act, ActStore } from './acts';

/** How an act reaches the server. */
export interface Line {
  /** Sends a photo under a key and answers the id under which the server keeps it. */
  photo(act: Act, photo: Blob, key: string): Promise<string>;
  /** Sends the act itself. */
  act(act: Act, body: Readonly<Record<string, unknown>>): Promise<void>;
}

/** What came of sending: everything is told, the link is down, or the person has to log in again. */
export type Outcome = 'sent' | 'stuck' | 'signedOut';

const REQUEST_TIMEOUT = 408;
const CONFLICT = 409;
const TOO_MANY = 429;
const SERVER_ERROR = 500;

/** Whether the same may work a little later. */
function isPassing(failure: unknown): boolean {
  if (!(failure instanceof Refused)) {
    return true;
  }
  const { status, code } = failure;
  return (
    status >= SERVER_ERROR ||
    status === REQUEST_TIMEOUT ||
    status === TOO_MANY ||
    (status === CONFLICT && code === 'request.under-way')
  );
}

/**
 * Tells the server what waits, in the order in which it was done. What the server refuses stays, marked with the reason,
 * and does not hold up the rest; what cannot be sent now stays as it is.
 */
export async function sendAll(store: ActStore, line: Line, user: string): Promise<Outcome> {
  for (const act of await store.acts(user)) {
    if (act.refused !== null) {
      continue;
    }
    try {
      const kept = await sendPhotos(store, line, act);
      await line.act(act, act.kind === 'report' ? { ...act.body, photos: kept } : act.body);
      await store.remove(act.id);
    } catch (failure) {
      if (failure instanceof Refused && failure.status === 401) {
        return 'signedOut';
      }
      if (isPassing(failure)) {
        return 'stuck';
      }
      const now = (await store.acts(user)).find(({ id }) => id === act.id) ?? act;
      await store.put({ ...now, refused: failure instanceof Error ? failure.message : String(failure) });
    }
  }
  return 'sent';
}

/** A photo that the server has is not sent again: on a weak link each is hard won. */
async function sendPhotos(store: ActStore, line: Line, act: Act): Promise<readonly string[]> {
  let kept = act.kept;
  for (let i = kept.length; i < act.photos.length; i++) {
    const photo = act.photos[i];
    if (photo !== undefined) {
      kept = [...kept, await line.photo(act, photo, `${act.id}-photo-${i}`)];
      await store.put({ ...act, kept });
    }
  }
  return kept;
}
