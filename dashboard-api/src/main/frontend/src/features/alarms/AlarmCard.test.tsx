// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { AlarmRow } from '../../contract/rows';
import { alarm } from '../../contract/sampleRows';
import { useDesk } from '../../lib/desk';
import { useNotices } from '../../lib/notices';
import { AlarmCard } from './AlarmCard';
import { answerWith, prepareDesk, showFor } from './testing';

afterEach(() => vi.unstubAllGlobals());

function showCard(row: AlarmRow, roles: readonly string[]) {
  prepareDesk(row);
  return showFor(roles, <AlarmCard alarm={row} canCommand={roles.length > 0} />);
}

const shelved = alarm('w', {
  priority: 'WARNING',
  suppression: 'SHELVED',
  suppressed: { reason: 'weather', cause: null, at: 1000, until: Date.now() + 3_700_000, by: 'user:2' },
  version: '7',
});

it('says that a level 1 alarm is shelved by the commander only, and keeps others from trying', async () => {
  answerWith(alarm('c'));
  const { unmount } = showCard(alarm('c'), ['operator']);
  expect(screen.getByTestId<HTMLButtonElement>('card-shelve').disabled).toBe(true);
  expect(screen.getByTestId('card-hindrance').textContent).toContain('shift commander');
  unmount();
  showCard(alarm('c'), ['commander']);
  expect(screen.queryByTestId('card-hindrance')).toBeNull();
  await userEvent.click(screen.getByTestId('card-shelve'));
  expect(useDesk.getState().alarmWish).toEqual({ ask: 'shelve', alarm: 'c' });
});

it('tells why a shelved alarm is silent and for how long, and takes it off the shelf', async () => {
  const sent = answerWith(shelved, { suppression: 'NONE' });
  showCard(shelved, ['operator']);
  const note = screen.getByTestId('suppression-note').textContent;
  expect(note).toContain('Shelved');
  expect(note).toContain('Weather');
  expect(note).toContain('1 h 1 min left');
  expect(screen.queryByTestId('card-ack')).toBeNull();
  await userEvent.click(screen.getByTestId('card-unshelve'));
  expect(sent).toEqual([{ path: '/api/v1/alarms/w/unshelve', version: '"7"', body: {} }]);
});

it('acknowledges with a comment, and not without one when a comment is what was pressed', async () => {
  const row = alarm('a', { occurrence: 3 });
  const sent = answerWith(row, { condition: 'ACKNOWLEDGED' });
  showCard(row, ['operator']);
  await userEvent.click(screen.getByTestId('comment-ack'));
  expect(sent).toEqual([]);
  expect(screen.getByText('Write a comment first')).toBeTruthy();
  await userEvent.type(screen.getByTestId('comment-text'), ' valve closed ');
  await userEvent.click(screen.getByTestId('comment-ack'));
  expect(sent).toEqual([
    {
      path: '/api/v1/alarms/a/acknowledge',
      version: '"1"',
      body: { occurrence: 3, comment: 'valve closed' },
    },
  ]);
  await waitFor(() => expect(screen.getByTestId<HTMLTextAreaElement>('comment-text').value).toBe(''));
});

it('takes an acknowledgement back in the version that the acknowledging answered', async () => {
  const row = alarm('a', { occurrence: 3 });
  const sent = answerWith(row, { condition: 'ACKNOWLEDGED', acknowledgedAt: new Date().toISOString() });
  showCard(row, ['operator']);
  await userEvent.click(screen.getByTestId('card-ack'));
  await waitFor(() => expect(useNotices.getState().items[0]?.undo).not.toBeNull());
  useNotices.getState().undo();
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toEqual({
    path: '/api/v1/alarms/a/unacknowledge',
    version: '"2"',
    body: { occurrence: 3 },
  });
});

it('offers the commander alone to decide what an operator asked for', () => {
  const asked = alarm('f', {
    outOfServiceRequest: { reason: 'hot-work', at: 1000, until: 5000, by: 'user:2' },
  });
  answerWith(asked);
  const { unmount } = showCard(asked, ['operator']);
  expect(screen.getByTestId('request-note').textContent).toContain('Hot work');
  expect(screen.queryByTestId('card-approve')).toBeNull();
  unmount();
  showCard(asked, ['commander']);
  expect(screen.getByTestId('card-approve')).toBeTruthy();
  expect(screen.getByTestId('card-decline')).toBeTruthy();
});

it('draws the trail over time and tells it below, newest first', async () => {
  const at = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  const row = alarm('a', { condition: 'ACKNOWLEDGED', commentCount: 1 });
  answerWith(row, {}, [
    { at: at(10), event: 'AlarmAcknowledged', by: 'user:2', facts: {}, comment: 'electrician called' },
    { at: at(20), event: 'AlarmUnshelved', by: null, facts: { cause: 'time' } },
    { at: at(30), event: 'AlarmShelved', by: 'user:2', facts: { reason: 'weather', until: at(20) } },
    { at: at(40), event: 'AlarmRaised', by: null, facts: { priority: 'WARNING', value: 0.09 } },
  ]);
  prepareDesk(row);
  showFor(['operator'], <AlarmCard alarm={row} canCommand trailOpen />);
  const steps = [...(await screen.findByTestId('trail-list')).children].map(({ textContent }) => textContent);
  expect(steps).toHaveLength(4);
  expect(steps[0]).toContain('electrician called');
  expect(steps[1]).toContain('Off the shelf · time is up');
  expect(steps[2]).toContain('Shelved · Weather · until');
  expect(steps[3]).toContain('Raised · Level 2 · 0.09 MPa');
  const bars = [...screen.getByTestId('timeline').querySelectorAll<HTMLElement>('.bar')];
  expect(bars.map(({ dataset }) => dataset.state)).toEqual([
    'UNACKNOWLEDGED',
    'ACKNOWLEDGED',
    'NONE',
    'SHELVED',
    'NONE',
  ]);
  expect(bars.map(({ textContent }) => textContent)).toEqual(['B', 'C', '', 'E', '']);
  expect(Number.parseFloat(bars[0]?.style.width ?? '')).toBeCloseTo(75, 0);
});
