import type { Hand, Responder } from '../../contract/dispatch';
import type { LocalText } from '../../contract/fields';
import type { Say } from '../../lib/text/text';

const states = ['free', 'busy', 'away'] as const;
const hands = ['offered', 'passed', 'lapsed', 'declined', 'taken', 'out', 'there'] as const;

/** How somebody who can be sent stands; a word of a newer server as it is. */
export function stateOf(person: Responder, t: Say): string {
  const known = states.find((state) => state === person.state);
  return known === undefined ? person.state : t(`dispatch.responder.${known}`);
}

/** What somebody has to do with a task; a word of a newer server as it is. */
export function wordOf(hand: Hand, t: Say): string {
  const known = hands.find((state) => state === hand.state);
  return known === undefined ? hand.state : t(`dispatch.hand.${known}`);
}

/** A person in a list to choose from, with what speaks for and against. */
export function labelOf(person: Responder, name: (text: LocalText) => string, t: Say): string {
  const busy = person.tasks > 0 ? ` (${person.tasks})` : '';
  return `${person.name} · ${name(person.bodyTitle)} · ${stateOf(person, t)}${busy}`;
}
