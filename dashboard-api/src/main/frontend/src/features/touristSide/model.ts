import type { LocalText } from '../../contract/fields';
import type { MapFeature } from '../../contract/rest';
import type { OriginBlock } from '../../contract/touristSide';

/** Places that a code is put up at. */
export const layers = ['house', 'shop', 'lot', 'bridge'] as const;
export type Layer = (typeof layers)[number];

export interface Place {
  readonly id: string;
  readonly code: string;
  readonly name: LocalText;
}

const codeOf = (id: string) => id.slice(id.lastIndexOf('/') + 1);

/** The places of a kind whose name or code holds the text, by code. */
export function placesOf(features: readonly MapFeature[], layer: Layer, text: string): Place[] {
  const wanted = text.trim().toLowerCase();
  return features
    .filter(({ properties }) => properties.layer === layer)
    .map(({ properties: { id, name } }) => {
      const code = codeOf(id);
      return { id, code, name: name ?? { zh: code, en: code } };
    })
    .filter(
      ({ code, name }) =>
        code.toLowerCase().includes(wanted) ||
        name.zh.toLowerCase().includes(wanted) ||
        name.en.toLowerCase().includes(wanted),
    )
    .sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }));
}

/** How a block stands, as a word of the dictionary. */
export function stateOf(block: OriginBlock): 'holds' | 'lifted' | 'over' {
  if (block.holds) {
    return 'holds';
  }
  return block.liftedAt === null ? 'over' : 'lifted';
}

/** What is wrong with the wish to block; nothing when it can be sent. */
export function wrongOf(days: string, reason: string): { days: boolean; reason: boolean } {
  const count = Number(days);
  return { days: !(Number.isInteger(count) && count >= 1 && count <= 90), reason: reason.trim() === '' };
}
