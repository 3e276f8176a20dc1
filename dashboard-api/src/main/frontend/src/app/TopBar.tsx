import type { User } from '../contract/rest';
import { AreaModeChips } from '../features/areaModes/AreaModeChips';
import { Counters } from '../features/counters/Counters';
import { Unmanned } from '../features/dispatch/Unmanned';
import { DutyStrip } from '../features/duty/DutyStrip';
import { Dropped } from '../features/platform/Dropped';
import { useNow } from '../lib/clock';
import { useConnection } from '../lib/connection';
import { useDesk } from '../lib/desk';
import { age, clockTime, utc } from '../lib/format';
import { may, useWatch } from '../lib/site';
import { useTexts } from '../lib/text/text';
import { useUnsaved } from '../lib/unsaved';
import { signOut } from '../transport/session';
import { Navigation } from './Navigation';
import { PreferenceSwitches } from './PreferenceSwitches';
import { Seldom } from './Seldom';

/** Site, counters, state of the connection, clock, and the few switches. */
export function TopBar({ user }: { readonly user: User }) {
  const { t, name } = useTexts();
  const { site, roles } = useWatch();
  const showHelp = useDesk((desk) => desk.showHelp);
  const guard = useUnsaved((state) => state.guard);
  return (
    <header className="top-bar">
      <h1 className="clip">{name(site.name) || t('app.name')}</h1>
      {site.synthetic ? (
        <span className="tag synthetic" data-testid="synthetic-badge" title={t('app.syntheticHint')}>
          {t('app.synthetic')}
        </span>
      ) : null}
      <Navigation />
      <Counters />
      <AreaModeChips />
      <Unmanned />
      <DutyStrip />
      {may(roles, 'lookInside') ? <Dropped /> : null}
      <div className="top-bar-end">
        <ConnectionState />
        <Clock />
        <Seldom>
          <PreferenceSwitches />
          <button
            type="button"
            className="button plain small"
            data-testid="help-button"
            aria-label={t('app.help')}
            title={t('app.help')}
            onClick={() => showHelp(true)}
          >
            ?
          </button>
          <span className="top-bar-user clip" title={user.login}>
            {user.displayName ?? user.login}
          </span>
          <button
            type="button"
            className="button plain small"
            data-testid="sign-out"
            onClick={() => guard(() => void signOut())}
          >
            {t('app.signOut')}
          </button>
        </Seldom>
      </div>
    </header>
  );
}

function Clock() {
  const { language } = useTexts();
  const { site } = useWatch();
  const now = useNow();
  return (
    <time className="clock" title={`${site.timeZone} · ${utc(now)}`} data-testid="clock">
      {clockTime(now, language, site.timeZone)}
    </time>
  );
}

/** Live, connecting or cut off, with the age of the newest data: by sign, word and number. */
function ConnectionState() {
  const { t } = useTexts();
  const { link, dataAt, merged, unreadable, snapshots } = useConnection();
  const now = useNow();
  const path = { live: 'M2.5 7.5l3 3 6-7', starting: 'M7 3v4l3 2', cutOff: 'M3.5 3.5l7 7m0-7l-7 7' }[link];
  return (
    <span
      className={`connection connection-${link}`}
      role="status"
      data-testid="connection-state"
      data-state={link}
      title={t('connection.details', { merged, unreadable, snapshots })}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="line-sign">
        <path d={path} />
      </svg>
      <b>{t(`connection.${link}`)}</b>
      {dataAt === null ? null : (
        <span className="data-age" aria-hidden="true" data-testid="data-age">
          {t('connection.age', { age: age(now - dataAt, t) })}
        </span>
      )}
    </span>
  );
}
