import { useCallback, useEffect, useRef, useState } from 'react';
import type { AlarmRow } from '../../contract/rows';
import { useConnection } from '../../lib/connection';
import { usePreferences } from '../../lib/preferences';
import { useTexts } from '../../lib/text/text';
import { isShown, isUnacknowledged } from './model';
import { whereOf } from './where';

export interface DesktopNotice {
  /** What the browser allows: `default` means that it was not asked yet, null that it has no such thing. */
  readonly permission: NotificationPermission | null;
  readonly ask: () => void;
}

/** The first rows reach the page a frame or two after the snapshot; they stood before it was opened. */
const SETTLE_MILLIS = 2_000;

const keyOf = (alarm: AlarmRow) => `${alarm.id} ${alarm.occurrence}`;

function permissionNow(): NotificationPermission | null {
  // Without a secure connection browsers refuse at once; then there is nothing to ask for.
  return typeof Notification === 'undefined' || globalThis.isSecureContext === false
    ? null
    : Notification.permission;
}

/** A desktop notice for each critical alarm that arrives while this page is open; there is no web push. */
export function useDesktopNotice(alarms: readonly AlarmRow[]): DesktopNotice {
  const { t, name } = useTexts();
  const language = usePreferences((state) => state.language);
  const loaded = useConnection((state) => state.snapshots > 0);
  const [permission, setPermission] = useState(permissionNow);
  const [settled, setSettled] = useState(false);
  const seen = useRef<ReadonlySet<string>>(new Set());

  useEffect(() => {
    if (!loaded) {
      return;
    }
    const timer = setTimeout(() => setSettled(true), SETTLE_MILLIS);
    return () => clearTimeout(timer);
  }, [loaded]);

  useEffect(() => {
    const critical = alarms.filter(
      (alarm) => alarm.priority === 'CRITICAL' && isShown(alarm) && isUnacknowledged(alarm),
    );
    const before = seen.current;
    seen.current = new Set(critical.map(keyOf));
    if (!settled || permission !== 'granted') {
      return;
    }
    for (const alarm of critical.filter((each) => !before.has(keyOf(each)))) {
      const notice = new Notification(t('notified.desktop.title', { name: name(alarm.title) }), {
        body: whereOf(alarm, language),
        // The same alarm shows one notice, however many windows are open.
        tag: keyOf(alarm),
      });
      notice.onclick = () => {
        window.focus();
        notice.close();
      };
    }
  }, [alarms, settled, permission, t, name, language]);

  const ask = useCallback(() => {
    if (permissionNow() === 'default') {
      void Notification.requestPermission().then(setPermission);
    }
  }, []);
  return { permission, ask };
}
