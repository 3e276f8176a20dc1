import { create } from 'zustand';
import { type Session, session } from '../contract/rest';
import { ask, onSignedOut, rememberCsrf, tell } from './http';

interface SessionState {
  /** Null until the server has answered once. */
  session: Session | null;
  /** The session ended while somebody was signed in. */
  ended: boolean;
}

export const useSession = create<SessionState>(() => ({ session: null, ended: false }));

/** Asks the server who is signed in; also brings the CSRF token that commands need. */
export async function loadSession(): Promise<Session> {
  const loaded = await ask('/session', session);
  rememberCsrf(loaded.csrf);
  const had = useSession.getState().session?.user ?? null;
  useSession.setState((state) => ({
    session: loaded,
    ended: loaded.user === null && (had !== null || state.ended),
  }));
  return loaded;
}

export async function signIn(username: string, password: string): Promise<void> {
  // The token may be older than the server's life: fetch it right before it is needed.
  await loadSession();
  await tell('/login', { method: 'POST', form: { username, password }, signingIn: true });
  await loadSession();
}

export async function signOut(): Promise<void> {
  await tell('/logout', { method: 'POST' });
  useSession.setState({ session: null, ended: false });
  await loadSession();
}

onSignedOut(() => {
  const { session: known } = useSession.getState();
  if (known?.user != null) {
    loadSession().catch(() => {});
  }
});
