// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { alarm } from '../../contract/sampleRows';
import { useDesk } from '../../lib/desk';
import { useNotices } from '../../lib/notices';
import { AlarmList } from './AlarmList';
import { answerWith, prepareDesk, showFor } from './testing';

const request = { reason: 'defect', at: 1000, until: 9000, by: 'user:2' };
const shelved = alarm('s', {
  priority: 'WARNING',
  suppression: 'SHELVED',
  suppressed: { reason: 'weather', cause: null, at: 1000, until: Date.now() + 600_000, by: 'user:2' },
});
const asked = alarm('q', { priority: 'WARNING', outOfServiceRequest: request });

beforeEach(() => {
  // jsdom lays nothing out: give the list a height, or the virtual list draws no row.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(400);
  answerWith(asked);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const shownIds = () => screen.queryAllByTestId('alarm-row').map((row) => row.dataset.alarm);

it('keeps each kind behind its tab, with its count', async () => {
  prepareDesk(alarm('a'), asked, shelved);
  showFor(['operator'], <AlarmList canCommand />);
  expect(screen.getByTestId('alarm-tab-active').dataset.count).toBe('2');
  expect(screen.getByTestId('alarm-tab-shelved').dataset.count).toBe('1');
  expect(screen.getByTestId('alarm-tab-outOfService').dataset.count).toBe('0');
  expect(shownIds()).toEqual(['a', 'q']);
  await userEvent.click(screen.getByTestId('alarm-tab-shelved'));
  expect(shownIds()).toEqual(['s']);
  const row = screen.getByTestId('alarm-row');
  expect(row.textContent).toContain('Weather');
  expect(within(row).getByTestId('remaining').textContent).toMatch(/9 min left|10 min left/);
  expect(within(row).getByTestId('unshelve-button')).toBeTruthy();
  await userEvent.click(screen.getByTestId('alarm-tab-outOfService'));
  expect(screen.getByText('No alarm is out of service')).toBeTruthy();
});

it('moves between the tabs by arrows, as one tab stop', async () => {
  prepareDesk(alarm('a'), shelved);
  showFor(['operator'], <AlarmList canCommand />);
  screen.getByTestId('alarm-tab-active').focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(screen.getByTestId('alarm-tab-shelved'));
  expect(screen.getByTestId('alarm-tab-active').tabIndex).toBe(-1);
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(screen.getByTestId('alarm-tab-outOfService').getAttribute('aria-selected')).toBe('true');
});

it('asks about shelving by the key S, and not for what is on the shelf already', async () => {
  prepareDesk(alarm('a'), shelved);
  showFor(['operator'], <AlarmList canCommand />);
  screen.getByTestId('alarm-row').focus();
  await userEvent.keyboard('s');
  expect(useDesk.getState().alarmWish).toEqual({ ask: 'shelve', alarm: 'a' });
  useDesk.setState({ alarmWish: null });
  await userEvent.click(screen.getByTestId('alarm-tab-shelved'));
  screen.getByTestId('alarm-row').focus();
  await userEvent.keyboard('s');
  expect(useDesk.getState().alarmWish).toBeNull();
});

it('shows everybody that a request waits, and lets the commander decide it', async () => {
  prepareDesk(asked);
  const { unmount } = showFor(['operator'], <AlarmList canCommand />);
  expect(screen.getByTestId('awaiting-mark')).toBeTruthy();
  expect(screen.queryByTestId('request')).toBeNull();
  unmount();
  showFor(['dutyLeader'], <AlarmList canCommand />);
  const line = screen.getByTestId('request');
  expect(line.textContent).toContain('Awaiting approval');
  await userEvent.click(within(line).getByTestId('request-decline'));
  expect(useDesk.getState().alarmWish).toEqual({ ask: 'decline', alarm: 'q' });
});

it('takes back everything that was acknowledged together', async () => {
  const acknowledgedAt = new Date().toISOString();
  const sent = answerWith(asked, { condition: 'ACKNOWLEDGED', acknowledgedAt });
  prepareDesk(alarm('a'), alarm('b'), shelved);
  showFor(['operator'], <AlarmList canCommand />);
  await userEvent.click(screen.getByTestId('ack-visible'));
  await waitFor(() => expect(useNotices.getState().items[0]?.text).toBe('2 acknowledged'));
  const paths = (verb: string) => [`/api/v1/alarms/a/${verb}`, `/api/v1/alarms/b/${verb}`];
  expect(sent.map(({ path }) => path).sort()).toEqual(paths('acknowledge'));
  useNotices.getState().undo();
  await waitFor(() => expect(sent).toHaveLength(4));
  expect(
    sent
      .slice(2)
      .map(({ path }) => path)
      .sort(),
  ).toEqual(paths('unacknowledge'));
});
