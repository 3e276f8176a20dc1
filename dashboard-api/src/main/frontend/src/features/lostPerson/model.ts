import type { PersonSearch, Sector, Sighting } from '../../contract/lostPerson';
import type { GroundPart } from '../../map/GroundMap';
import type { TrackMark } from '../../map/SearchMap';

/** A search that nobody has begun answers 404; that is no failure to read it. */
export const isNotBegun = (failure: unknown) => (failure as { status?: number } | null)?.status === 404;

/** Where the person was: last seen first, then what was not dismissed, in order of time. */
export function trackOf(search: PersonSearch): TrackMark[] {
  const start = search.person?.lastSeen ?? null;
  const marks: TrackMark[] =
    start === null ? [] : [{ id: 'last', lon: start.lon, lat: start.lat, sign: '★', kind: 'last' }];
  for (const [index, sighting] of search.sightings.entries()) {
    if (sighting.spot !== null && sighting.confirmed !== false) {
      const { lon, lat } = sighting.spot;
      const kind = sighting.confirmed === true ? 'real' : 'open';
      marks.push({ id: `${sighting.id} ${kind}`, lon, lat, sign: String(index + 1), kind });
    }
  }
  return marks;
}

/** What a sector says on the map: done, at work, or the how manieth to do. */
export function groundOf(sectors: readonly Sector[]): GroundPart[] {
  return sectors.flatMap(({ id, shape, state, next }) =>
    shape === null ? [] : [{ id, shape, state, label: signOf(state, next) }],
  );
}

function signOf(state: Sector['state'], next: number | null): string {
  return { DONE: '✓', SEARCHING: '…', SEARCHING_AGAIN: '…', OPEN: next === null ? '' : String(next) }[state];
}

/** Parts of a whole as shares that fill it, none below zero. */
export interface AlertShares {
  readonly confirmed: number;
  readonly told: number;
  readonly notReached: number;
  readonly waiting: number;
}

/** How many people the alert stands at which step with; each counts once. */
export function alertShares({ people, told, confirmed, notReached }: PersonSearch['alert']): AlertShares {
  const open = Math.max(0, told - confirmed);
  return { confirmed, told: open, notReached, waiting: Math.max(0, people - told - notReached) };
}

export const doneCount = (sectors: readonly Sector[]) =>
  sectors.filter(({ state }) => state === 'DONE').length;

export const isAtWork = ({ state }: Pick<Sector, 'state'>) =>
  state === 'SEARCHING' || state === 'SEARCHING_AGAIN';

/** What people call a sighting's weight. */
export function weightOf({ confirmed }: Pick<Sighting, 'confirmed'>): 'open' | 'real' | 'false' {
  return confirmed === null ? 'open' : confirmed ? 'real' : 'false';
}

/** A spot as it is being put in: a place, or degrees as typed. */
export interface SpotDraft {
  readonly place: string;
  readonly lon: string;
  readonly lat: string;
  readonly where: string;
}
export const NO_SPOT: SpotDraft = { place: '', lon: '', lat: '', where: '' };

const degrees = (text: string, most: number) => {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) && Math.abs(value) <= most ? value : null;
};

/** The spot as it is sent; null when it says neither a place nor a position. */
export function spotOf({ place, lon, lat, where }: SpotDraft) {
  const x = degrees(lon, 180);
  const y = degrees(lat, 90);
  const exact = x !== null && y !== null;
  if (place === '' && !exact) {
    return null;
  }
  return {
    place: place === '' ? null : place,
    lon: exact ? x : null,
    lat: exact ? y : null,
    words: where.trim() === '' ? null : where.trim(),
  };
}

/** A position as a map's click brings it, to a decimetre. */
export const picked = (draft: SpotDraft, lon: number, lat: number): SpotDraft => ({
  ...draft,
  lon: lon.toFixed(6),
  lat: lat.toFixed(6),
});

export const pickedSpot = ({ lon, lat }: SpotDraft) => {
  const x = degrees(lon, 180);
  const y = degrees(lat, 90);
  return x === null || y === null ? null : { lon: x, lat: y };
};
