import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useNotices } from './notices';

const { say, undo } = useNotices.getState();
const texts = () => useNotices.getState().items.map(({ text }) => text);

beforeEach(() => {
  vi.useFakeTimers();
  useNotices.setState({ items: [] });
});
afterEach(() => vi.useRealTimers());

it('keeps the way back for its time and not longer', () => {
  const run = vi.fn();
  say('done', 'acknowledged', { until: Date.now() + 10_000, run });
  say('done', 'reset');
  vi.advanceTimersByTime(9_999);
  expect(texts()).toEqual(['acknowledged']);
  vi.advanceTimersByTime(1);
  expect(texts()).toEqual([]);
  undo();
  expect(run).not.toHaveBeenCalled();
});

it('takes back the newest first, and each only once', () => {
  const [first, second] = [vi.fn(), vi.fn()];
  const until = Date.now() + 10_000;
  say('done', 'the same sentence', { until, run: first });
  say('done', 'the same sentence', { until, run: second });
  say('done', 'nothing to undo');
  undo();
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  undo();
  undo();
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1]);
  expect(texts()).toEqual(['nothing to undo']);
});

it('takes back what the chosen notice is about', () => {
  const [first, second] = [vi.fn(), vi.fn()];
  const until = Date.now() + 10_000;
  say('done', 'a', { until, run: first });
  say('done', 'b', { until, run: second });
  undo(useNotices.getState().items[0]?.id);
  expect(first).toHaveBeenCalledTimes(1);
  expect(second).not.toHaveBeenCalled();
});
