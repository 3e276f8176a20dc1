import { expect, it } from 'vitest';
import type { Responder, TaskCard } from '../../contract/dispatch';
import { choosable, signOf } from './model';

function person(id: string, body: string, state: string): Responder {
  const title = { zh: body, en: body };
  return {
    id,
    name: id,
    body,
    bodyTitle: title,
    team: null,
    skills: [],
    skillNames: [],
    languages: [],
    zone: null,
    state,
    tasks: 0,
    place: null,
  };
}

const hand = (responder: string, state: string) => ({
  responder,
  name: responder,
  state,
  at: 0,
  ground: null,
  note: null,
});

it('offers the free ones of the body first and nobody who is away or at it', () => {
  const people = [
    person('other-busy', 'clinic', 'busy'),
    person('other-free', 'clinic', 'free'),
    person('ours-busy', 'patrol', 'busy'),
    person('ours-free', 'patrol', 'free'),
    person('away', 'patrol', 'away'),
    person('has-it', 'patrol', 'busy'),
    person('said-no', 'patrol', 'free'),
  ];
  const card = { hands: [hand('has-it', 'taken'), hand('said-no', 'declined')] } as unknown as TaskCard;
  expect(choosable(people, 'patrol', card).map(({ id }) => id)).toEqual([
    'ours-free',
    'said-no',
    'ours-busy',
    'other-free',
    'other-busy',
  ]);
});

it('gives each state a shape of its own kind', () => {
  expect(['offered', 'there', 'declined', 'passed'].map((state) => signOf(hand('a', state)))).toEqual([
    '?',
    '●',
    '✕',
    '–',
  ]);
});
