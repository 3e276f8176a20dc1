import { useSyncExternalStore } from 'react';
import type { LocalText } from '../contract/fields';

interface Named {
  readonly id: string;
  readonly name: LocalText | null;
}

let names: ReadonlyMap<string, LocalText> = new Map();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Takes in the names of houses, shops and all other places, as the map brought them. */
export function learnPlaceNames(places: readonly Named[]): void {
  names = new Map(places.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])));
  for (const listener of [...listeners]) {
    listener();
  }
}

export const placeName = (id: string): LocalText | undefined => names.get(id);

/** Draws a part of the screen anew that speaks of places, once their names are there. */
export function usePlaceNames(): void {
  useSyncExternalStore(subscribe, () => names);
}
