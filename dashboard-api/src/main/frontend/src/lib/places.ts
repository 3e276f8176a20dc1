import { useSyncExternalStore } from 'react';
import type { LocalText } from '../contract/fields';
import { shortId } from '../contract/ids';

interface Named {
  readonly id: string;
  readonly name: LocalText | null;
}

/** A place as people name it. */
export interface Place {
  readonly id: string;
  readonly code: string;
  readonly name: LocalText;
}

let names: ReadonlyMap<string, LocalText> = new Map();
let byCode: readonly Place[] = [];
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Takes in the names of houses, shops and all other places, as the map brought them. */
export function learnPlaceNames(places: readonly Named[]): void {
  names = new Map(places.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])));
  byCode = [...names]
    .map(([id, name]) => ({ id, code: shortId(id), name }))
    .sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }));
  for (const listener of [...listeners]) {
    listener();
  }
}

export const placeName = (id: string): LocalText | undefined => names.get(id);

/** How well a place answers to a text: by its whole code, by a beginning, or somewhere within; null: not at all. */
function rankOf({ code, name }: Place, wanted: string): number | null {
  const all = [code, name.zh, name.en].map((text) => text.toLowerCase());
  if (all.some((text) => text === wanted)) {
    return 0;
  }
  if (all.some((text) => text.startsWith(wanted))) {
    return 1;
  }
  return all.some((text) => text.includes(wanted)) ? 2 : null;
}

/** The places whose code or name holds the text, the best first, at most so many. */
export function placesMatching(text: string, most: number): readonly Place[] {
  const wanted = text.trim().toLowerCase();
  return byCode
    .flatMap((place) => {
      const rank = rankOf(place, wanted);
      return rank === null ? [] : [{ place, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ place }) => place);
}

/** The place with this code. */
export const placeOfCode = (code: string): Place | undefined => byCode.find((place) => place.code === code);

/** Draws a part of the screen anew that speaks of places, once their names are there. */
export function usePlaceNames(): void {
  useSyncExternalStore(subscribe, () => names);
}
