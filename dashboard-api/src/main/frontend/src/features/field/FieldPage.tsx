import { type FormEvent, useEffect, useState } from 'react';
import { usePreferences } from '../../lib/preferences';
import { setPresence } from '../../transport/field';
import { Refused } from '../../transport/http';
import { loadSession, signIn, signOut, useSession } from '../../transport/session';
import { browserStore } from './actStore';
import type { Kept } from './acts';
import { Incidents } from './Incidents';
import { inOrder, withActs } from './model';
import { TaskCard } from './TaskCard';
import { filled, useFieldTexts } from './texts';
import { useField } from './useField';
import { setTellsPlace, tellsPlace } from './whereabouts';

const RETRY_MILLIS = 3_000;

/** The phone page of those who are sent: their tasks, and nothing else. */
export function FieldPage() {
  const { t, language } = useFieldTexts();
  const palette = usePreferences((state) => state.palette);
  const session = useSession((state) => state.session);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = t.title;
  }, [language, t]);
  useEffect(() => {
    document.documentElement.dataset.palette = palette;
  }, [palette]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      loadSession().catch(() => {
        timer = setTimeout(ask, RETRY_MILLIS);
      });
    };
    ask();
    return () => clearTimeout(timer);
  }, []);
  // Without a link nobody can say who is signed in: then the page belongs to whoever used it last, until they sign out.
  const [kept, setKept] = useState<Kept | null | undefined>(undefined);
  useEffect(() => {
    void browserStore
      .kept()
      .then(setKept)
      .catch(() => setKept(null));
  }, []);
  const nobody = session !== null && session.user === null;
  useEffect(() => {
    if (nobody) {
      setKept(null);
      void browserStore.forget().catch(() => {});
    }
  }, [nobody]);
  const user = session === null ? kept?.user : session.user?.id;
  return (
    <div className="field-page">
      {nobody ? (
        <SignIn />
      ) : user === undefined || kept === undefined ? (
        <p className="field-pad" role="status">
          {t.loading}
        </p>
      ) : (
        <MyTasks key={user} user={user} kept={kept?.user === user ? kept : null} />
      )}
    </div>
  );
}

function Switches() {
  const { t } = useFieldTexts();
  const { switchLanguage, switchPalette } = usePreferences.getState();
  return (
    <>
      <button
        type="button"
        className="field-plain"
        aria-label={`${t.otherLanguage}: ${t.switchLanguage}`}
        onClick={switchLanguage}
      >
        {t.otherLanguage}
      </button>
      <button type="button" className="field-plain" aria-label={t.switchPalette} onClick={switchPalette}>
        ◐
      </button>
    </>
  );
}

function SignIn() {
  const { t } = useFieldTexts();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    void browserStore
      .waiting()
      .then(setWaiting)
      .catch(() => {});
  }, []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await signIn(username.trim(), password);
    } catch (failure) {
      setPassword('');
      setError(failure instanceof Refused ? (failure.detail ?? t.wrong) : t.unreachable);
      setBusy(false);
    }
  };
  return (
    <main className="field-pad">
      <header className="field-head">
        <h1>{t.title}</h1>
        <Switches />
      </header>
      {waiting === 0 ? null : (
        <p className="field-waiting" data-testid="field-left-over">
          <b>{filled(t.leftOver, { count: waiting })}</b>
        </p>
      )}
      <form className="field-form" data-testid="field-login" onSubmit={(event) => void submit(event)}>
        <label>
          {t.username}
          <input
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            value={username}
            onChange={(event) => setUsername(event.target.value)}
          />
        </label>
        <label>
          {t.password}
          <input
            name="password"
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
        {error === null ? null : <p role="alert">{error}</p>}
        <button type="submit" className="field-main" disabled={busy}>
          {t.signIn}
        </button>
      </form>
    </main>
  );
}

function MyTasks({ user, kept }: { readonly user: string; readonly kept: Kept | null }) {
  const { t, moment, time } = useFieldTexts();
  const { seen, asOf, connected, heard, problem, acts, sending, act, dismiss, refresh } = useField(
    user,
    kept,
  );
  const sheet = seen?.sheet ?? null;
  const waiting = acts.filter(({ refused }) => refused === null);
  const tasks = inOrder((sheet?.items ?? []).map((task) => withActs(task, acts)));
  return (
    <>
      <header className="field-head">
        <h1>{t.title}</h1>
        <Switches />
        <button type="button" className="field-plain" onClick={() => void leave()}>
          {t.signOut}
        </button>
      </header>
      <p className={connected ? 'field-link' : 'field-link field-cut'} role="status" data-testid="field-link">
        <b>{connected ? `● ${heard ? t.live : t.online}` : `○ ${t.offline}`}</b>
        {asOf === null ? null : (
          <span> · {filled(t.asOf, { time: connected ? time(asOf) : moment(asOf) })}</span>
        )}
      </p>
      {waiting.length === 0 ? null : (
        <p className="field-waiting" data-testid="field-waiting">
          <b>{sending ? t.sending : filled(t.waiting, { count: waiting.length })}</b>
          <button type="button" className="field-plain" onClick={() => void refresh()}>
            {t.sendNow}
          </button>
        </p>
      )}
      {problem === null ? null : (
        <p role="alert" className="field-pad">
          {problem}
        </p>
      )}
      <main>
        {seen === null ? null : <Incidents items={seen.incidents} acts={acts} act={act} dismiss={dismiss} />}
        {sheet === null ? (
          problem === null ? (
            <p className="field-pad">{t.loading}</p>
          ) : null
        ) : tasks.length === 0 ? (
          <p className="field-pad" data-testid="field-empty">
            {t.empty}
          </p>
        ) : (
          tasks.map((task) => (
            <TaskCard
              key={task.id}
              task={task}
              declines={sheet.declines}
              acts={acts.filter((one) => one.task === task.id)}
              act={act}
              dismiss={dismiss}
            />
          ))
        )}
      </main>
      {sheet === null ? null : <Presence away={sheet.me.away} who={sheet.me.name} changed={refresh} />}
    </>
  );
}

/** What was shown goes with the person; what waits to be sent stays for them. */
async function leave(): Promise<void> {
  await browserStore.forget().catch(() => {});
  await signOut().catch(() => {});
}

function Presence({
  away,
  who,
  changed,
}: {
  readonly away: boolean;
  readonly who: string;
  readonly changed: () => Promise<void>;
}) {
  const { t } = useFieldTexts();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const [tells, setTells] = useState(tellsPlace);
  const turn = async () => {
    setBusy(true);
    setFailed(null);
    try {
      await setPresence(!away);
      await changed();
    } catch (failure) {
      setFailed(failure instanceof Refused ? failure.message : t.unreachable);
    }
    setBusy(false);
  };
  return (
    <footer className="field-foot">
      <p>
        <b>{who}</b> · {away ? `○ ${t.away}` : `● ${t.present}`}
      </p>
      {failed === null ? null : <p role="alert">{failed}</p>}
      <button
        type="button"
        className="field-second"
        data-testid="field-presence"
        disabled={busy}
        onClick={() => void turn()}
      >
        {away ? t.comeBack : t.goAway}
      </button>
      <label className="field-check">
        <input
          type="checkbox"
          checked={tells}
          onChange={(event) => {
            setTells(event.target.checked);
            setTellsPlace(event.target.checked);
          }}
        />
        {t.tellPlace}
      </label>
    </footer>
  );
}
