import * as v from 'valibot';
import { expect, it } from 'vitest';
import { personSearch } from '../../contract/lostPerson';
import { alertShares, doneCount, groundOf, NO_SPOT, picked, spotOf, trackOf } from './model';
import { searchSample } from './testing';

const search = v.parse(personSearch, searchSample);

it('runs the track from where the person was last seen through what was not dismissed', () => {
  expect(trackOf(search).map(({ sign, kind }) => [sign, kind])).toEqual([
    ['★', 'last'],
    ['1', 'real'],
    ['3', 'open'],
  ]);
  expect(trackOf({ ...search, person: null, sightings: [] })).toEqual([]);
});

it('numbers what is to be searched and ticks what is done', () => {
  expect(groundOf(search.sectors).map(({ label }) => label)).toEqual(['1', '…', '✓']);
  expect(doneCount(search.sectors)).toBe(1);
});

it('counts each person of the alert once', () => {
  expect(alertShares({ people: 12, told: 9, confirmed: 5, notReached: 2 })).toEqual({
    confirmed: 5,
    told: 4,
    notReached: 2,
    waiting: 1,
  });
});

it('sends a place, a position, or says that there is neither', () => {
  expect(spotOf(NO_SPOT)).toBeNull();
  expect(spotOf({ ...NO_SPOT, lon: '108.1', lat: 'x' })).toBeNull();
  expect(spotOf({ ...NO_SPOT, lon: '208', lat: '26' })).toBeNull();
  expect(spotOf({ ...NO_SPOT, place: 'xijiang/gate', where: ' by the drum ' })).toEqual({
    place: 'xijiang/gate',
    lon: null,
    lat: null,
    words: 'by the drum',
  });
  expect(spotOf(picked(NO_SPOT, 108.18412345, 26.4912345))).toEqual({
    place: null,
    lon: 108.184123,
    lat: 26.491235,
    words: null,
  });
});
