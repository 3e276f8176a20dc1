import { expect, it } from 'vitest';
import type { Volunteer } from '../../contract/volunteers';
import { bodyOf, everybody, filtered, formOf, standingOf } from './model';

const gu: Volunteer = {
  id: 'v1',
  name: 'Gu Yi',
  own: true,
  bodyTitle: { zh: '', en: '' },
  phone: null,
  reachable: true,
  grid: 'GR-01',
  gridName: null,
  group: 'HG-7',
  skills: ['pump'],
  skillNames: [],
  languages: ['zh'],
  away: false,
  suspension: null,
  consent: null,
  since: 0,
};
const paused: Volunteer = {
  ...gu,
  id: 'v2',
  name: 'An',
  skills: [],
  suspension: { ground: 'unwell', title: { zh: '', en: '' }, since: 0, until: null },
};

it('leaves those whom a filter asks for', () => {
  const all = [gu, paused];
  expect(filtered(all, everybody)).toEqual(all);
  expect(filtered(all, { ...everybody, text: 'gu y' })).toEqual([gu]);
  expect(filtered(all, { ...everybody, skill: 'pump' })).toEqual([gu]);
  expect(filtered(all, { ...everybody, standing: 'suspended' })).toEqual([paused]);
  expect(filtered(all, { ...everybody, grid: 'GR-02' })).toEqual([]);
  expect(standingOf({ ...gu, away: true })).toBe('away');
});

it('leaves name and number alone where they are kept elsewhere, and an empty number as it is', () => {
  const form = formOf(gu, '2026-05-01');
  expect(bodyOf(form, gu)).toEqual({
    name: 'Gu Yi',
    language: 'zh',
    skills: ['pump'],
    grid: 'GR-01',
    group: 'HG-7',
  });
  expect(bodyOf(form, { ...gu, own: false })).toEqual({ skills: ['pump'], grid: 'GR-01', group: 'HG-7' });
  expect(bodyOf({ ...form, consentForm: 'written' }, gu)).toMatchObject({
    consentForm: 'written',
    consentOn: '2026-05-01',
  });
});
