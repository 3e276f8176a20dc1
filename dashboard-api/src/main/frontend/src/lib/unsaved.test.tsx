// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { guardWay, useDraft, useUnsaved } from './unsaved';

beforeEach(() => {
  useUnsaved.setState({ drafts: new Set(), leaving: null });
  history.replaceState(null, '', '/alarm-rules?rule=a');
});
afterEach(() => vi.restoreAllMocks());

const unload = () => {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
};

it('lets everybody go where nothing was written', () => {
  const go = vi.fn();
  renderHook(() => useDraft(false));
  guardWay('/', go);
  expect(go).toHaveBeenCalledOnce();
  expect(unload()).toBe(false);
});

it('asks before a draft is lost, and not when only the page’s own address changes', () => {
  const go = vi.fn();
  const { rerender, unmount } = renderHook(({ dirty }) => useDraft(dirty), { initialProps: { dirty: true } });
  guardWay('?rule=b', go);
  expect(go).toHaveBeenCalledOnce();
  guardWay('/alarm-health', go);
  expect(go).toHaveBeenCalledOnce();
  expect(useUnsaved.getState().leaving).not.toBeNull();
  expect(unload()).toBe(true);
  useUnsaved.getState().stay();
  expect(useUnsaved.getState().leaving).toBeNull();
  guardWay('/alarm-health', go);
  useUnsaved.getState().leave();
  expect(go).toHaveBeenCalledTimes(2);
  expect(unload()).toBe(false);
  rerender({ dirty: false });
  rerender({ dirty: true });
  expect(unload()).toBe(true);
  unmount();
  expect(unload()).toBe(false);
  expect(useUnsaved.getState().drafts.size).toBe(0);
});

it('holds back and forward until somebody decided', () => {
  renderHook(() => useDraft(true));
  const router = vi.fn();
  window.addEventListener('popstate', router);
  history.replaceState(null, '', '/');
  window.dispatchEvent(new PopStateEvent('popstate'));
  expect(router).not.toHaveBeenCalled();
  expect(location.pathname).toBe('/alarm-rules');
  useUnsaved.getState().leave();
  expect(location.pathname).toBe('/');
  window.dispatchEvent(new PopStateEvent('popstate'));
  expect(router).toHaveBeenCalledOnce();
  window.removeEventListener('popstate', router);
});
