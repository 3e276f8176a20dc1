import * as v from 'valibot';
import { expect, it } from 'vitest';
import { fireAccess, incidentView } from '../../contract/incident';
import type { MapFeature } from '../../contract/rest';
import type { DeviceRow } from '../../contract/rows';
import { groupsOf } from '../../map/groups';
import { linesOf, marksOf } from './mapModel';
import { isRollDue, partsOf, rollStateOf, waysOf } from './model';
import { accessSample, incidentSample } from './testing';

const access = v.parse(fireAccess, accessSample);
const incident = v.parse(incidentView, incidentSample);
const feature = (id: string, layer: string, group?: string) =>
  ({
    geometry: { type: 'Point', coordinates: [108.18, 26.49] },
    properties: { id, layer, name: { zh: id, en: id }, household_group: group },
  }) as unknown as MapFeature;

it('draws the way, the hose, the house, the stop, hydrants by number, and blocked spots', () => {
  expect(linesOf(access).map(({ kind, points }) => [kind, points.length])).toEqual([
    ['lay', 2],
    ['drive', 2],
  ]);
  const devices = [{ id: 'xj/H-2', lon: 108.1831, lat: 26.4911 }] as unknown as DeviceRow[];
  expect(marksOf(access, devices).map(({ kind, sign }) => [kind, sign])).toEqual([
    ['goal', ''],
    ['stop', '車'],
    ['below-pressure', '2'],
    ['block', '×'],
  ]);
});

it('draws sectors by their place, else by the houses of their group', () => {
  const features = [feature('xj/L-2', 'lane'), feature('xj/h-1', 'house'), feature('xj/h-2', 'house')];
  expect(partsOf(incident.sectors, features).map(({ state, label }) => [state, label])).toEqual([
    ['OPEN', 'A'],
    ['DONE', 'B ✓'],
    ['DONE', ''],
  ]);
});

it('offers lanes and bridges, and the groups of houses in the order of their numbers', () => {
  const features = [
    feature('xj/L-2', 'lane'),
    feature('xj/BR-1', 'bridge'),
    feature('xj/h-1', 'house', 'HG-10'),
    feature('xj/h-2', 'shop', 'HG-2'),
  ];
  expect(waysOf(features, (text) => text?.en ?? '').map(({ id }) => id)).toEqual(['xj/BR-1', 'xj/L-2']);
  expect(groupsOf(features)).toEqual(['HG-2', 'HG-10']);
});

it('tells how each team stands and when the next roll-call is due', () => {
  const roll = incident.roll;
  expect(roll?.counts.map(rollStateOf)).toEqual(['missing', 'late']);
  if (roll !== null) {
    expect(isRollDue({ ...roll, nextDue: false }, roll.nextAt - 1)).toBe(false);
    expect(isRollDue({ ...roll, nextDue: false }, roll.nextAt)).toBe(true);
    expect(isRollDue(roll, 0)).toBe(true);
  }
});
