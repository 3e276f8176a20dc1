// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { AlarmRow } from '../../contract/rows';
import { alarm } from '../../contract/sampleRows';
import { type AlarmWish, useDesk } from '../../lib/desk';
import { useNotices } from '../../lib/notices';
import { AlarmWishDialog } from './AlarmWishDialog';
import { answerWith, prepareDesk, showFor } from './testing';

afterEach(() => vi.unstubAllGlobals());

function ask(wish: AlarmWish['ask'], row: AlarmRow, ...roles: string[]) {
  prepareDesk(row);
  useDesk.setState({ alarmWish: { ask: wish, alarm: row.id } });
  return showFor(roles, <AlarmWishDialog />);
}

const warning = alarm('w', { priority: 'WARNING', occurrence: 2 });
const fire = alarm('f', { latching: 'UNTIL_VERIFIED', latch: 'HELD' });

it('shelves only with a reason, for the chosen time, and offers to take it back', async () => {
  const sent = answerWith(warning, { suppression: 'SHELVED' });
  ask('shelve', warning, 'operator');
  await userEvent.click(screen.getByTestId('wish-submit'));
  expect(sent).toEqual([]);
  expect(screen.getByText('Choose a reason')).toBeTruthy();
  const lengths = [...screen.getByTestId<HTMLSelectElement>('shelf-minutes').options].map(
    ({ value }) => value,
  );
  expect(lengths).toEqual(['15', '30', '60', '120', '240', '480']);
  await userEvent.selectOptions(screen.getByTestId('wish-reason'), 'weather');
  await userEvent.selectOptions(screen.getByTestId('shelf-minutes'), '120');
  await userEvent.click(screen.getByTestId('wish-submit'));
  await waitFor(() => expect(useDesk.getState().alarmWish).toBeNull());
  expect(sent).toEqual([
    {
      path: '/api/v1/alarms/w/shelve',
      version: '"1"',
      body: { occurrence: 2, reason: 'weather', minutes: 120 },
    },
  ]);
  useNotices.getState().undo();
  await waitFor(() =>
    expect(sent[1]).toEqual({ path: '/api/v1/alarms/w/unshelve', version: '"2"', body: {} }),
  );
});

it('keeps an operator from shelving level 1 and says who may', () => {
  ask('shelve', alarm('c'), 'operator');
  expect(screen.getByTestId<HTMLButtonElement>('wish-submit').disabled).toBe(true);
  expect(screen.getByTestId('wish-hindrance').textContent).toContain('shift commander');
});

it('says before a fire alarm goes out of service that it needs approval and a patrol', async () => {
  const sent = answerWith(fire);
  const { unmount } = ask('takeOutOfService', fire, 'operator');
  expect(screen.getByTestId('wish-fire').textContent).toMatch(/commander must approve.*patrol/);
  fireEvent.change(screen.getByTestId('service-until'), { target: { value: '2099-05-01T08:00' } });
  await userEvent.selectOptions(screen.getByTestId('wish-reason'), 'hot-work');
  await userEvent.type(screen.getByTestId('wish-comment'), 'welding');
  await userEvent.click(screen.getByText('Ask for approval'));
  await waitFor(() => expect(useNotices.getState().items.at(-1)?.text).toContain('awaits the commander'));
  expect(sent).toEqual([
    {
      path: '/api/v1/alarms/f/out-of-service',
      version: '"1"',
      body: { reason: 'hot-work', until: '2099-05-01T00:00:00.000Z', comment: 'welding' },
    },
  ]);
  unmount();
  ask('takeOutOfService', warning, 'operator');
  expect(screen.queryByTestId('wish-fire')).toBeNull();
});

it('refuses an end that has passed before the server must', async () => {
  const sent = answerWith(warning);
  ask('takeOutOfService', warning, 'operator');
  await userEvent.selectOptions(screen.getByTestId('wish-reason'), 'defect');
  fireEvent.change(screen.getByTestId('service-until'), { target: { value: '2020-05-01T08:00' } });
  await userEvent.click(screen.getByTestId('wish-submit'));
  expect(screen.getByText('The end must lie in the future')).toBeTruthy();
  expect(sent).toEqual([]);
});

it('lets the commander approve only after a look at what it brings about', async () => {
  const asked = { ...fire, outOfServiceRequest: { reason: 'hot-work', at: 1000, until: 5000, by: 'user:2' } };
  const sent = answerWith(asked, { suppression: 'OUT_OF_SERVICE' });
  ask('approve', asked, 'commander');
  expect(screen.getByText(/patrol is sent/)).toBeTruthy();
  expect(screen.getByTestId('request-note').textContent).toContain('Hot work');
  await userEvent.click(screen.getByTestId('wish-submit'));
  await waitFor(() => expect(useDesk.getState().alarmWish).toBeNull());
  expect(sent).toEqual([{ path: '/api/v1/alarms/f/out-of-service/approve', version: '"1"', body: {} }]);
});

it('keeps the dialog open with the words of the server when it refuses', async () => {
  ask('shelve', warning, 'operator');
  const refusal = { status: 409, code: 'alarm.already-shelved', detail: 'It is on the shelf already.' };
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(refusal), { status: 409 }));
  await userEvent.selectOptions(screen.getByTestId('wish-reason'), 'nuisance');
  await userEvent.click(screen.getByTestId('wish-submit'));
  expect((await screen.findByTestId('wish-refusal')).textContent).toBe('It is on the shelf already.');
  expect(useDesk.getState().alarmWish).not.toBeNull();
});
