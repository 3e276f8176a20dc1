import { expect, it } from 'vitest';
import type { MapFeature } from '../../contract/rest';
import type { OriginBlock } from '../../contract/touristSide';
import { placesOf, stateOf, wrongOf } from './model';

const feature = (layer: string, id: string, zh: string, en: string): MapFeature => ({
  geometry: { type: 'Point', coordinates: [] },
  properties: { layer, id, name: { zh, en } },
});

const features = [
  feature('shop', 'xijiang/shop-10', '银饰店', 'Silver'),
  feature('shop', 'xijiang/shop-2', '米粉店', 'Noodles'),
  feature('house', 'xijiang/house-1', '一号', 'House 1'),
];

it('lists the places of a kind in the order of their codes', () => {
  expect(placesOf(features, 'shop', '').map(({ code }) => code)).toEqual(['shop-2', 'shop-10']);
});

it('finds a place by its code and by its name in both languages', () => {
  expect(placesOf(features, 'shop', ' SHOP-10 ').map(({ id }) => id)).toEqual(['xijiang/shop-10']);
  expect(placesOf(features, 'shop', '米粉').map(({ id }) => id)).toEqual(['xijiang/shop-2']);
  expect(placesOf(features, 'shop', 'silver').map(({ id }) => id)).toEqual(['xijiang/shop-10']);
  expect(placesOf(features, 'lot', '')).toEqual([]);
});

it('tells a lifted block from one whose time is up', () => {
  const block: OriginBlock = {
    id: '1',
    by: 'address',
    caseId: 'c',
    reason: null,
    blockedBy: null,
    blockedAt: 0,
    until: 1,
    liftedAt: null,
    holds: true,
    refused: 0,
    refusedAt: null,
  };
  expect(stateOf(block)).toBe('holds');
  expect(stateOf({ ...block, holds: false })).toBe('over');
  expect(stateOf({ ...block, holds: false, liftedAt: 1 })).toBe('lifted');
});

it('asks for a whole number of days and a reason', () => {
  expect(wrongOf('7', 'spam')).toEqual({ days: false, reason: false });
  expect(wrongOf('1.5', ' ')).toEqual({ days: true, reason: true });
  expect(wrongOf('91', 'spam').days).toBe(true);
  expect(wrongOf('', 'spam').days).toBe(true);
});
