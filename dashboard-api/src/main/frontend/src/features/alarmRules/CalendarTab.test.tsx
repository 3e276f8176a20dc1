// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { CalendarTab } from './CalendarTab';
import { type Sent, serve, showFor } from './testing';

// A form is drawn and checked on whatever machine builds this.
vi.setConfig({ testTimeout: 30_000 });

afterEach(() => vi.unstubAllGlobals());

const year = new Date().getUTCFullYear();
const calendar = {
  version: 7,
  zone: 'Asia/Shanghai',
  holidays: [`${year}-01-01`, `${year}-11-20`],
  makeUpDays: [],
  shipped: {
    holidays: [`${year}-01-01`, `${year}-01-02`],
    makeUpDays: [],
    years: [{ year, source: '国办发明电〔2024〕12号' }],
  },
};

function server() {
  return serve((method, path) => {
    if (path === '/alarm-rules/calendar') {
      return method === 'GET'
        ? { json: calendar }
        : { json: { version: 8, publishedAt: '2026-11-27T02:00:00Z', note: 'n' } };
    }
    return undefined;
  });
}

it('shows the days of a year, which of them are shipped, and where those come from', async () => {
  server();
  showFor(['operator'], <CalendarTab canChange={false} />);
  const off = within(await screen.findByTestId('calendar-OFF')).getAllByRole('listitem');
  expect(off.map(({ dataset }) => dataset.day)).toEqual(calendar.holidays);
  expect(off[0]?.textContent).toContain('shipped');
  expect(off[1]?.textContent).toContain('site');
  expect(screen.getByTestId('calendar-source').textContent).toContain('国办发明电');
  expect(screen.getByTestId('calendar-missing').textContent).toContain(`${year}-01-02`);
  expect(screen.queryByTestId('calendar-edit')).toBeNull();
  await userEvent.click(screen.getByTestId(`calendar-year-${year + 1}`));
  expect(screen.getByTestId('calendar-source').textContent).toContain('nothing is shipped');
});

it('saves what was added and taken out, with its reason and from the version that was seen', async () => {
  const sent = server();
  showFor(['commander'], <CalendarTab canChange />);
  await userEvent.click(await screen.findByTestId('calendar-edit'));
  await userEvent.click(screen.getByTestId('calendar-add'));
  expect(screen.getByText('Give a date')).toBeTruthy();
  fireEvent.change(screen.getByTestId('calendar-from'), { target: { value: `${year}-01-02` } });
  fireEvent.change(screen.getByTestId('calendar-to'), { target: { value: `${year}-01-03` } });
  await userEvent.click(screen.getByTestId('calendar-add'));
  await userEvent.click(screen.getByRole('button', { name: `Take out ${year}-11-20` }));
  fireEvent.change(screen.getByTestId('save-note'), { target: { value: 'the feast' } });
  expect(screen.getByTestId('check-verdict').textContent).toBe('No faults, fields changed: 3');
  await userEvent.click(screen.getByTestId('save'));
  await waitFor(() => expect(sent.some(({ method }) => method === 'PUT')).toBe(true));
  expect(sent.find(({ method }) => method === 'PUT') as Sent).toMatchObject({
    path: '/alarm-rules/calendar',
    version: '"7"',
    body: {
      holidays: [`${year}-01-01`, `${year}-01-02`, `${year}-01-03`],
      makeUpDays: [],
      note: 'the feast',
    },
  });
});
