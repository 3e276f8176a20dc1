// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { alarm } from '../../contract/sampleRows';
import { useConnection } from '../../lib/connection';
import { usePreferences } from '../../lib/preferences';
import { useDesktopNotice } from './useDesktopNotice';

const shown: { title: string; tag: string | undefined }[] = [];

class FakeNotification {
  static permission: NotificationPermission = 'granted';
  static requestPermission = vi.fn(async () => {
    FakeNotification.permission = 'granted';
    return FakeNotification.permission;
  });
  constructor(title: string, options?: NotificationOptions) {
    shown.push({ title, tag: options?.tag });
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  shown.length = 0;
  FakeNotification.permission = 'granted';
  usePreferences.setState({ language: 'en' });
  useConnection.setState({ snapshots: 1 });
  vi.stubGlobal('Notification', FakeNotification);
  vi.stubGlobal('isSecureContext', true);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const settle = () => act(() => vi.advanceTimersByTime(2_000));

it('shows a notice once for each critical alarm that arrives, and none for what stood before', () => {
  const before = alarm('before');
  const { rerender } = renderHook(({ alarms }) => useDesktopNotice(alarms), {
    initialProps: { alarms: [before] },
  });
  settle();
  expect(shown).toEqual([]);
  const arrived = [before, alarm('new'), alarm('warning', { priority: 'WARNING' })];
  rerender({ alarms: arrived });
  rerender({ alarms: [...arrived] });
  expect(shown).toEqual([{ title: 'Critical alarm: Hydrant pressure low', tag: 'new 1' }]);
});

it('takes what comes with the snapshot for what stood before', () => {
  useConnection.setState({ snapshots: 0 });
  const { rerender } = renderHook(({ alarms }) => useDesktopNotice(alarms), {
    initialProps: { alarms: [] as ReturnType<typeof alarm>[] },
  });
  act(() => useConnection.setState({ snapshots: 1 }));
  rerender({ alarms: [alarm('a')] });
  settle();
  expect(shown).toEqual([]);
  rerender({ alarms: [alarm('a'), alarm('b')] });
  expect(shown).toHaveLength(1);
});

it('asks the browser only when it was not asked yet', async () => {
  FakeNotification.permission = 'denied';
  const denied = renderHook(() => useDesktopNotice([]));
  denied.result.current.ask();
  expect(FakeNotification.requestPermission).not.toHaveBeenCalled();
  FakeNotification.permission = 'default';
  const { result } = renderHook(() => useDesktopNotice([]));
  await act(async () => result.current.ask());
  expect(FakeNotification.requestPermission).toHaveBeenCalledOnce();
  expect(result.current.permission).toBe('granted');
});
