import { type ReactNode, useEffect } from 'react';
import type { User } from '../contract/rest';
import { AlarmLine } from '../features/alarms/AlarmLine';
import { AlarmWishDialog } from '../features/alarms/AlarmWishDialog';
import { play } from '../features/alarms/sound';
import { VerifyDialog } from '../features/alarms/VerifyDialog';
import { AreaModesDialog } from '../features/areaModes/AreaModesDialog';
import { NewCaseDialog } from '../features/cases/NewCaseDialog';
import { PostCheckStrip } from '../features/postcheck/PostCheckStrip';
import { useConnection } from '../lib/connection';
import { useDesk } from '../lib/desk';
import { live } from '../lib/live';
import { useNotices } from '../lib/notices';
import { may } from '../lib/site';
import { useTexts } from '../lib/text/text';
import { askRaw } from '../transport/http';
import { LiveFeed } from '../transport/liveFeed';
import { loadSession } from '../transport/session';
import { stompLink } from '../transport/stompLink';
import { useAreaMap } from '../transport/useAreaMap';
import { CutOffBanner } from './CutOffBanner';
import { HelpDialog } from './HelpDialog';
import { LeaveDialog } from './LeaveDialog';
import { fetchAhead } from './later';
import { SectionPages } from './Navigation';
import { Notices } from './Notices';
import { TopBar } from './TopBar';
import { useKeys } from './useKeys';

/** By then the first picture of the village is drawn. */
const AHEAD_MILLIS = 4_000;

const soundPostCheck = () => play('CAUTION');

/** What every page of the console shares: top bar, alarm line, connection, notices, dialogs and keys. */
export function Shell({ user, children }: { readonly user: User; readonly children: ReactNode }) {
  const { t } = useTexts();
  const link = useConnection((state) => state.link);
  const help = useDesk((desk) => desk.help);
  const canCommand = may(user.roles, 'desk');
  useLiveFeed(user.id);
  useAreaMap();
  useKeys();
  useOwnNotices(user.id);
  usePagesAhead(link === 'live');
  return (
    <div className={`shell link-${link}`}>
      <a className="skip" href="#alarm-panel">
        {t('app.skipToAlarms')}
      </a>
      <TopBar user={user} />
      <AlarmLine canCommand={canCommand} />
      <div>
        <CutOffBanner />
        {canCommand ? <PostCheckStrip play={soundPostCheck} /> : null}
        <SectionPages />
      </div>
      <main className="stage">{children}</main>
      <Notices />
      <VerifyDialog />
      <AlarmWishDialog />
      <NewCaseDialog />
      <AreaModesDialog />
      <LeaveDialog />
      {help ? <HelpDialog /> : null}
    </div>
  );
}

/** What one person did, and may take back, is nobody else's who signs in at this desk. */
function useOwnNotices(userId: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person begins without notices
  useEffect(() => () => useNotices.setState({ items: [] }), [userId]);
}

/**
 * Fetches the pages that come in files of their own while nobody waits for them, and again after a lost connection what
 * is still missing: a screen that stands all shift holds all of itself, whatever is installed on the server meanwhile.
 */
function usePagesAhead(isLive: boolean) {
  useEffect(() => {
    if (!isLive) {
      return;
    }
    const timer = setTimeout(() => void fetchAhead(), AHEAD_MILLIS);
    return () => clearTimeout(timer);
  }, [isLive]);
}

/** Follows the server as long as this person is signed in. */
function useLiveFeed(userId: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person means another feed
  useEffect(() => {
    const feed = new LiveFeed({
      link: stompLink(async () => {
        // A restarted server may have forgotten the session; then the login page is the way on.
        await loadSession().catch(() => {});
      }),
      loadSnapshot: () => askRaw('/live/snapshot'),
      store: live,
    });
    feed.start();
    return () => {
      feed.stop();
      useConnection.setState({ link: 'starting', lostAt: null });
    };
  }, [userId]);
}
