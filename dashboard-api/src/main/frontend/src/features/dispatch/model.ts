import type { Hand, Responder, TaskCard } from '../../contract/dispatch';

const WAITING: ReadonlySet<string> = new Set(['OPENED', 'OFFERED', 'PART_TAKEN', 'UNMANNED']);
const OVER: ReadonlySet<string> = new Set(['DONE', 'WITHDRAWN']);

/** Whether somebody else can still be asked. */
export function canBeOffered(card: TaskCard): boolean {
  return WAITING.has(card.line.state);
}

export function isOver(card: TaskCard): boolean {
  return OVER.has(card.line.state);
}

/** The sign before a hand: a shape beside its word, so that colour says nothing alone. */
export function signOf(hand: Hand): string {
  switch (hand.state) {
    case 'offered':
      return '?';
    case 'taken':
    case 'out':
    case 'there':
      return '●';
    case 'declined':
    case 'lapsed':
      return '✕';
    default:
      return '–';
  }
}

/** Who may be asked, the free ones of the body first; nobody who is away or was asked already and has it. */
export function choosable(
  people: readonly Responder[],
  body: string | null,
  card: TaskCard | null,
): readonly Responder[] {
  const having = new Set(
    (card?.hands ?? [])
      .filter(({ state }) => state !== 'declined' && state !== 'lapsed' && state !== 'passed')
      .map(({ responder }) => responder),
  );
  const rank = ({ body: of, state }: Responder) => (of === body ? 0 : 2) + (state === 'free' ? 0 : 1);
  return people
    .filter(({ id, state }) => state !== 'away' && !having.has(id))
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}
