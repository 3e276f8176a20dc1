// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AlarmRow } from '../../contract/rows';
import { alarm } from '../../contract/sampleRows';
import { useDesk } from '../../lib/desk';
import { live } from '../../lib/live';
import { AlarmLine } from './AlarmLine';
import { AlarmList } from './AlarmList';
import { answerWith, prepareDesk, showFor } from './testing';

const leak = (id: string, facts: Partial<AlarmRow> = {}) =>
  alarm(id, { rule: 'leak', zone: 'xijiang/Z-1', priority: 'WARNING', ...facts });
const fire = alarm('f', { rule: 'smoke-alarm', zone: 'xijiang/Z-1', caseId: null });

beforeEach(() => {
  // jsdom lays nothing out: give the list a height, or the virtual list draws no row.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(400);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function setFlood(flood: { since: number; count: number } | null) {
  const row = { id: 'xijiang', name: { zh: '西江', en: 'Xijiang' }, visitors: null, vehicles: null, flood };
  act(() => {
    live.apply([{ kind: 'zone', id: 'xijiang', row }]);
    live.commit();
  });
}

function addAlarm(row: AlarmRow) {
  act(() => {
    live.apply([{ kind: 'alarm', id: row.id, row }]);
    live.commit();
  });
}

const since = Date.now() - 370_000;
const groups = () =>
  screen.queryAllByTestId('alarm-group').map(({ dataset }) => [dataset.group, dataset.count]);
const rows = () => screen.queryAllByTestId('alarm-row').map(({ dataset }) => dataset.alarm);

it('lists by cause and zone once a flood begins, one by one when it ends, and drops nothing', () => {
  answerWith(fire);
  prepareDesk(leak('a'), leak('b'), fire);
  showFor(['operator'], <AlarmList canCommand />);
  expect(rows()).toEqual(['f', 'a', 'b']);
  setFlood({ since, count: 34 });
  expect(groups()).toEqual([
    ['rule smoke-alarm xijiang/Z-1', '1'],
    ['rule leak xijiang/Z-1', '2'],
  ]);
  expect(rows()).toEqual([]);
  setFlood(null);
  expect(rows()).toEqual(['f', 'a', 'b']);
});

it('does not regroup under the focus, says that it is due, and the key G does it and takes it back', async () => {
  answerWith(fire);
  prepareDesk(leak('a'), leak('b'), fire);
  showFor(['operator'], <AlarmList canCommand />);
  act(() => screen.getAllByTestId('alarm-row')[1]?.focus());
  setFlood({ since, count: 34 });
  expect(rows()).toEqual(['f', 'a', 'b']);
  expect(screen.getByTestId('grouping').dataset.pending).toBe('true');
  await userEvent.keyboard('g');
  expect(groups()).toHaveLength(2);
  expect(screen.getByTestId('grouping').dataset.pending).toBe('false');
  const leaks = screen.getAllByTestId('alarm-group')[1];
  expect(document.activeElement).toBe(leaks);
  await userEvent.keyboard('g');
  expect(rows()).toEqual(['f', 'a', 'b']);
  expect((document.activeElement as HTMLElement).dataset.alarm).toBe('a');
});

it('groups by hand without a flood, and stays so after the next one', async () => {
  answerWith(fire);
  prepareDesk(leak('a'), leak('b'));
  showFor(['operator'], <AlarmList canCommand />);
  await userEvent.click(screen.getByTestId('grouping'));
  expect(groups()).toEqual([['rule leak xijiang/Z-1', '2']]);
  await userEvent.unhover(screen.getByTestId('grouping'));
  setFlood({ since, count: 12 });
  setFlood(null);
  expect(groups()).toHaveLength(1);
  await userEvent.click(screen.getByTestId('grouping'));
  expect(rows()).toEqual(['a', 'b']);
});

it('expands a group by click, Enter and arrow into its ordinary rows, and goes back by arrow', async () => {
  answerWith(fire);
  prepareDesk(leak('a'), leak('b'), fire);
  useDesk.setState({ grouped: true, groupedInCalm: true });
  showFor(['operator'], <AlarmList canCommand />);
  const leaks = () => screen.getAllByTestId('alarm-group')[1] as HTMLElement;
  await userEvent.click(leaks());
  expect(rows()).toEqual(['a', 'b']);
  expect(leaks().getAttribute('aria-expanded')).toBe('true');
  await userEvent.keyboard('{ArrowDown}{ArrowLeft}');
  expect(document.activeElement).toBe(leaks());
  expect(rows()).toEqual(['a', 'b']);
  await userEvent.keyboard('{ArrowLeft}');
  expect(rows()).toEqual([]);
  await userEvent.keyboard('{Enter}');
  expect(rows()).toEqual(['a', 'b']);
});

it('acknowledges as visible only what is expanded, never what a group hides', async () => {
  const sent = answerWith(fire, { condition: 'ACKNOWLEDGED' });
  prepareDesk(leak('a'), leak('b'), fire);
  useDesk.setState({ grouped: true, groupedInCalm: true });
  showFor(['operator'], <AlarmList canCommand />);
  expect(screen.getByTestId<HTMLButtonElement>('ack-visible').disabled).toBe(true);
  await userEvent.click(screen.getAllByTestId('alarm-group')[0] as HTMLElement);
  await userEvent.click(screen.getByTestId('ack-visible'));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.path).toBe('/api/v1/alarms/f/acknowledge');
});

it('acknowledges a group only after showing how many, and not what joined meanwhile', async () => {
  const sent = answerWith(fire, { condition: 'ACKNOWLEDGED' });
  prepareDesk(leak('a'), leak('b'), leak('c', { condition: 'ACKNOWLEDGED' }));
  useDesk.setState({ grouped: true, groupedInCalm: true });
  showFor(['operator'], <AlarmList canCommand />);
  await userEvent.click(screen.getByTestId('group-ack'));
  expect(sent).toEqual([]);
  const dialog = screen.getByTestId('group-dialog');
  expect(dialog.textContent).toContain('These 2 alarms');
  addAlarm(leak('late'));
  expect(within(dialog).getByTestId('group-members').children).toHaveLength(2);
  await userEvent.click(screen.getByTestId('group-ack-now'));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent.map(({ path }) => path).sort()).toEqual(
    ['a', 'b'].map((id) => `/api/v1/alarms/${id}/acknowledge`),
  );
});

it('holds the groups while the focus is in them: new causes wait behind the chip', async () => {
  answerWith(fire);
  prepareDesk(leak('a'));
  useDesk.setState({ grouped: true, groupedInCalm: true });
  showFor(['operator'], <AlarmList canCommand />);
  act(() => screen.getByTestId('alarm-group').focus());
  addAlarm(fire);
  addAlarm(leak('b'));
  expect(groups()).toEqual([['rule leak xijiang/Z-1', '2']]);
  await userEvent.click(screen.getByTestId('alarm-fresh'));
  expect(groups()[0]).toEqual(['rule smoke-alarm xijiang/Z-1', '1']);
});

it('says in words on the alarm line that there is a flood, in how many groups and since when', () => {
  answerWith(fire);
  prepareDesk(leak('a'), leak('b'), fire, leak('s', { suppression: 'SHELVED' }));
  showFor(['operator'], <AlarmLine canCommand />);
  expect(screen.queryByTestId('flood')).toBeNull();
  setFlood({ since, count: 34 });
  const said = screen.getByTestId('flood').textContent;
  expect(said).toContain('Flood');
  expect(said).toContain('3 alarms in 2 groups');
  expect(said).toMatch(/since \d\d:\d\d \(6 min\)/);
  expect(said).toContain('34 in 10 min');
  setFlood(null);
  expect(screen.queryByTestId('flood')).toBeNull();
});
