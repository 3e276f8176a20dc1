// @vitest-environment jsdom
import { render, renderHook, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { useNotices } from '../lib/notices';
import { usePreferences } from '../lib/preferences';
import { Notices } from './Notices';
import { useKeys } from './useKeys';

beforeEach(() => {
  usePreferences.setState({ language: 'en', letterKeys: true });
  useNotices.setState({ items: [] });
});

function acknowledged() {
  const run = vi.fn();
  useNotices.getState().say('done', 'Acknowledged', { until: Date.now() + 10_000, run });
  return run;
}

it('offers the way back with the seconds that are left, and goes it once', async () => {
  const run = acknowledged();
  render(<Notices />);
  const button = screen.getByTestId('undo');
  expect(button.textContent).toMatch(/Undo.*(10|9) s/);
  await userEvent.click(button);
  expect(run).toHaveBeenCalledTimes(1);
  expect(screen.queryByTestId('undo')).toBeNull();
});

it('goes it by the key U too, unless single letters are off', async () => {
  const run = acknowledged();
  renderHook(() => useKeys());
  usePreferences.setState({ letterKeys: false });
  await userEvent.keyboard('u');
  expect(run).not.toHaveBeenCalled();
  usePreferences.setState({ letterKeys: true });
  await userEvent.keyboard('u');
  expect(run).toHaveBeenCalledTimes(1);
});

it('has no such button where nothing can be taken back', () => {
  useNotices.getState().say('done', 'Reset');
  render(<Notices />);
  expect(screen.getByText('Reset')).toBeTruthy();
  expect(screen.queryByTestId('undo')).toBeNull();
});
