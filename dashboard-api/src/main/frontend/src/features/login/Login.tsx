import { type FormEvent, useState } from 'react';
import { useTexts } from '../../lib/text/text';
import { Refused } from '../../transport/http';
import { signIn, useSession } from '../../transport/session';
import { Field } from '../../ui/Field';
import './login.css';

/** The way in: name and password, nothing else. */
export function Login() {
  const { t, name } = useTexts();
  const session = useSession((state) => state.session);
  const ended = useSession((state) => state.ended);
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await signIn(username.trim(), password);
    } catch (failure) {
      setPassword('');
      setError(failure instanceof Refused ? (failure.detail ?? t('login.wrong')) : t('login.unreachable'));
      setBusy(false);
    }
  };
  return (
    <main className="login">
      <form className="login-form" data-testid="login-form" onSubmit={(event) => void submit(event)}>
        <div>
          <p className="login-site">{name(session?.site.name) || ' '}</p>
          <h1>
            {t('app.name')} · {t('login.title')}
          </h1>
        </div>
        {session?.site.synthetic === true ? <p className="tag synthetic">{t('app.synthetic')}</p> : null}
        {ended ? <p role="status">{t('login.ended')}</p> : null}
        <Field label={t('login.username')}>
          {(ids) => (
            <input
              {...ids}
              name="username"
              data-testid="login-username"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              value={username}
              onChange={(event) => setUsername(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('login.password')} error={error}>
          {(ids) => (
            <input
              {...ids}
              type="password"
              name="password"
              data-testid="login-password"
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        <button type="submit" className="button strong" data-testid="login-submit" disabled={busy}>
          {busy ? t('login.busy') : t('login.submit')}
        </button>
      </form>
    </main>
  );
}
