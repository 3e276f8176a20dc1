// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { AlarmRow } from '../../contract/rows';
import { alarm } from '../../contract/sampleRows';
import { useDesk } from '../../lib/desk';
import { live } from '../../lib/live';
import { useNotices } from '../../lib/notices';
import { learnPlaceNames } from '../../lib/places';
import { AlarmCard } from './AlarmCard';
import { AlarmLine } from './AlarmLine';
import { signsOf } from './fireSigns';
import { answerWith, prepareDesk, showFor } from './testing';
import { selectionOf, whereOf } from './where';

afterEach(() => vi.unstubAllGlobals());

const at = '2026-11-23T08:00:00Z';
const smoke = alarm('x/SM-1/smoke', {
  rule: 'smoke-alarm',
  latching: 'UNTIL_VERIFIED',
  latch: 'HELD',
  source: { type: 'device', id: 'x/SM-1' },
  title: { zh: '烟雾报警', en: 'Smoke alarm' },
});
const fire = alarm('x/house-1/confirmed-fire', {
  rule: 'confirmed-fire',
  latching: 'UNTIL_VERIFIED',
  latch: 'HELD',
  source: { type: 'house', id: 'x/house-1' },
  metric: null,
  value: 2,
  threshold: 2,
  unit: '1',
});
const joined = (sign: string, source: string, occurrence = '1') => ({
  at,
  event: 'FireSignJoined',
  by: null,
  facts: { sign, source, occurrence, seenAt: at },
});
const around = {
  hydrants: [
    {
      id: 'x/H-1',
      name: { zh: '1 号', en: 'Hydrant 1' },
      metres: 42,
      water: 'below-pressure',
      pressure: 0.08,
      at,
    },
    { id: 'x/H-2', name: { zh: '2 号', en: 'Hydrant 2' }, metres: 96, water: 'working', pressure: 0.31, at },
    { id: 'x/H-3', name: { zh: '3 号', en: 'Hydrant 3' }, metres: 120, water: 'unknown' },
  ],
  houses: [
    { id: 'x/house-1', name: { zh: '1 号', en: 'No. 1' }, metres: 0, group: 'HG-1', residents: 5 },
    { id: 'x/house-2', name: { zh: '2 号', en: 'No. 2' }, metres: 12 },
  ],
  residents: 5,
};

/** Shows a card before a server that tells of these signs and surroundings. */
function showCard(row: AlarmRow, items: readonly object[], near: object, ...others: AlarmRow[]) {
  answerWith(row);
  vi.stubGlobal('fetch', async (path: string) => {
    const told = path.endsWith('/surroundings') ? near : { items };
    return new Response(JSON.stringify(told));
  });
  prepareDesk(row, ...others);
  return showFor(['operator'], <AlarmCard alarm={row} canCommand trailOpen />);
}

it('shows hydrants with distance, pressure and whether they work, and leads to them', async () => {
  showCard(smoke, [], around);
  const rows = await screen.findAllByTestId('around-hydrant');
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/42 m.*Hydrant 1.*low pressure.*0\.08 MPa/),
    expect.stringMatching(/96 m.*Hydrant 2.*working.*0\.31 MPa/),
    expect.stringMatching(/120 m.*Hydrant 3.*not known.*pressure not known/),
  ]);
  const signs = rows.map((row) => row.querySelector('.water-state')?.getAttribute('d'));
  expect(new Set(signs).size).toBe(3);
  const before = useDesk.getState().showOnMap;
  await userEvent.click(rows[1] as HTMLElement);
  expect(useDesk.getState().selection).toEqual({ type: 'device', id: 'x/H-2' });
  expect(useDesk.getState().showOnMap).toBe(before + 1);
});

it('shows the houses at risk with their people, and says what is not known of them', async () => {
  showCard(smoke, [], around);
  const [first, second] = await screen.findAllByTestId('around-house');
  expect(first?.textContent).toMatch(/here.*No. 1.*HG-1.*people: 5/);
  expect(second?.textContent).toMatch(/12 m.*No. 2.*people not known/);
  expect(screen.getByTestId('around-people').textContent).toBe('people in all: 5');
  await userEvent.click(second as HTMLElement);
  expect(useDesk.getState().selection).toEqual({ type: 'place', id: 'x/house-2' });
});

it('says so when nothing is known around a fire, and does not ask about other alarms', async () => {
  const { unmount } = showCard(smoke, [], {});
  expect(await screen.findByText(/Its position is not known/)).toBeTruthy();
  unmount();
  showCard(alarm('h'), [], around);
  await screen.findByTestId('alarm-trail');
  expect(screen.queryByTestId('around')).toBeNull();
});

it('lists what confirms a fire, each leading to its alarm or case, and no limit of "2 1"', async () => {
  const items = [
    joined('smoke', smoke.id),
    joined('complaint', '0191'),
    joined('power', 'x/PW-1/power-trip'),
  ];
  showCard(fire, items, {}, smoke);
  const signs = await screen.findAllByTestId('fire-sign');
  const texts = signs.map(({ textContent }) => textContent ?? '');
  expect(texts.some((text) => /Smoke.*SM-1.*Smoke alarm/.test(text))).toBe(true);
  expect(texts.some((text) => /Electrical danger.*PW-1/.test(text))).toBe(true);
  const sign = (kind: string) => signs.find(({ dataset }) => dataset.sign === kind) as HTMLElement;
  await userEvent.click(sign('complaint'));
  expect(useDesk.getState().selection).toEqual({ type: 'case', id: '0191' });
  await userEvent.click(sign('power'));
  expect(useDesk.getState().selection).toEqual({ type: 'device', id: 'x/PW-1' });
  expect(screen.queryByText('Limit')).toBeNull();
  const steps = (await screen.findByTestId('trail-list')).textContent;
  expect(steps).toContain('Sign of fire joined · Smoke · SM-1 Smoke alarm');
});

it('counts the signs of this occurrence alone, each once', () => {
  const trail = [
    joined('smoke', 'a', '2'),
    joined('smoke', 'a', '2'),
    joined('power', 'b', '1'),
    { ...joined('', ''), facts: {} },
  ].map((item) => ({ ...item, at: Date.parse(at), comment: null }));
  expect(signsOf(trail, 2).map(({ source }) => source)).toEqual(['a']);
});

it('is at its house by name, and opens there', () => {
  expect(whereOf(fire, 'en')).toBe('house-1');
  learnPlaceNames([{ id: 'x/house-1', name: { zh: '1 号', en: 'No. 1' } }]);
  expect(whereOf(fire, 'en')).toBe('No. 1');
  expect(selectionOf(fire)).toEqual({ type: 'place', id: 'x/house-1' });
});

it('marks on the card what chatters and what is stale, with its age', () => {
  const chatteringSince = Date.now() - 190_000;
  const { unmount } = showCard(alarm('c', { chatteringSince }), [], {});
  expect(screen.getByTestId('chattering-note').textContent).toMatch(/chattering.*\(3 min\)/);
  unmount();
  showCard(alarm('s', { raisedAt: Date.now() - 50 * 3_600_000 - 30_000 }), [], {});
  expect(screen.getByTestId('stale-note').textContent).toContain('stale 2 d 2 h');
});

it('tells in the trail how often an alarm came within the minute', async () => {
  const items = [
    { at, event: 'AlarmStoppedChattering', by: null, facts: { condition: 'NORMAL' } },
    { at, event: 'AlarmStartedChattering', by: null, facts: { raises: '3' } },
  ];
  showCard(alarm('c'), items, {});
  const [stopped, started] = (await screen.findByTestId('trail-list')).children;
  expect(started?.textContent).toContain('Began to chatter · 3 times in 1 min');
  expect(stopped?.textContent).toContain('Stopped chattering');
});

it('says once that an alarm began to chatter, and nothing of those that did before', () => {
  answerWith(smoke);
  const chatter = (id: string) => alarm(id, { chatteringSince: 5000 });
  prepareDesk(chatter('old'));
  showFor(['operator'], <AlarmLine canCommand />);
  expect(useNotices.getState().items).toEqual([]);
  const put = (row: AlarmRow) =>
    act(() => {
      live.apply([{ kind: 'alarm', id: row.id, row }]);
      live.commit();
    });
  put(chatter('new'));
  put({ ...chatter('new'), occurrence: 2 });
  expect(useNotices.getState().items.map(({ text, tone }) => [tone, text])).toEqual([
    ['told', 'Chattering, held as one: new Hydrant pressure low'],
  ]);
});
