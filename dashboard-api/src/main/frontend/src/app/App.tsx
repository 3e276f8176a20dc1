import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Route, Router, Switch, useLocation } from 'wouter';
import { Login } from '../features/login/Login';
import { usePreferences } from '../lib/preferences';
import { type Watch, WatchContext } from '../lib/site';
import { useTexts } from '../lib/text/text';
import { Refused } from '../transport/http';
import { loadSession, useSession } from '../transport/session';
import { IfMay, PageBoundary } from './PageBoundary';
import { PreferenceSwitches } from './PreferenceSwitches';
import { pages } from './pages';
import { Shell } from './Shell';
import { takeWay } from './way';
import './app.css';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, failure) => !(failure instanceof Refused) && failures < 3,
      refetchOnWindowFocus: false,
      staleTime: 5_000,
    },
  },
});

const SESSION_RETRY_MILLIS = 3_000;

/** The console: who is signed in decides what there is to see. */
export function App() {
  const language = usePreferences((state) => state.language);
  useDocument();
  useSessionAtStart();
  return (
    <I18nProvider locale={language === 'zh' ? 'zh-CN' : 'en-GB'}>
      <QueryClientProvider client={queries}>
        <Router aroundNav={(go, to, options) => takeWay(to, () => go(to, options))}>
          <Doorway />
        </Router>
      </QueryClientProvider>
    </I18nProvider>
  );
}

function Doorway() {
  const { t } = useTexts();
  const session = useSession((state) => state.session);
  const [path, go] = useLocation();
  const user = session?.user ?? null;
  const signedIn = user !== null;
  // A link to a case, sent to somebody who has to sign in first, still leads to the case.
  const wanted = useRef('/');
  useEffect(() => {
    if (signedIn && path === '/login') {
      go(wanted.current, { replace: true });
      wanted.current = '/';
    } else if (session !== null && !signedIn && path !== '/login') {
      wanted.current = `${path}${window.location.search}`;
      go('/login', { replace: true });
    }
  }, [session, signedIn, path, go]);
  useEffect(() => {
    if (!signedIn) {
      queries.clear();
    }
  }, [signedIn]);
  const watch = useMemo<Watch | null>(
    () =>
      session === null
        ? null
        : { site: session.site, roles: session.user?.roles ?? [], version: session.build?.version ?? null },
    [session],
  );
  if (watch === null) {
    return (
      <div className="waiting" role="status">
        {t('app.loading')}
      </div>
    );
  }
  return (
    <WatchContext value={watch}>
      {user === null ? (
        <div className="doorway">
          <header className="doorway-head">
            <PreferenceSwitches />
          </header>
          <Login />
        </div>
      ) : (
        <Shell user={user}>
          <PageBoundary>
            <Switch>
              {pages.map(({ path: route, act, label, component: Page }) => (
                <Route key={route} path={route}>
                  <IfMay act={act} label={label}>
                    <Page />
                  </IfMay>
                </Route>
              ))}
              <Route path="/login">{null}</Route>
              <Route>
                <p className="pad">
                  {t('app.notFound')} · <a href="/">{t('app.home')}</a>
                </p>
              </Route>
            </Switch>
          </PageBoundary>
        </Shell>
      )}
    </WatchContext>
  );
}

/** Keeps language, palette and title of the document in step with what was chosen. */
function useDocument() {
  const { t, name } = useTexts();
  const language = usePreferences((state) => state.language);
  const palette = usePreferences((state) => state.palette);
  const site = useSession((state) => state.session?.site);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  useEffect(() => {
    const place = name(site?.name);
    document.title = place === '' ? t('app.name') : `${place} · ${t('app.name')}`;
  }, [site, name, t]);
  // The map reads its colours from the style sheet while it renders, so the palette must be there before that.
  if (document.documentElement.dataset.palette !== palette) {
    document.documentElement.dataset.palette = palette;
  }
}

function useSessionAtStart() {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      loadSession().catch(() => {
        timer = setTimeout(ask, SESSION_RETRY_MILLIS);
      });
    };
    ask();
    return () => clearTimeout(timer);
  }, []);
}
