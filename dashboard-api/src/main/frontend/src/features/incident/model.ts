import type { FireAccess, Roll, TeamSector } from '../../contract/incident';
import type { MapFeature } from '../../contract/rest';
import type { GroundPart } from '../../map/GroundMap';

/** What stands in the way of an engine as the key and the values of its text. */
export function barrierText(access: FireAccess, name: (text: { zh: string; en: string }) => string) {
  const { barrier } = access;
  return barrier === null
    ? null
    : {
        key: `incident.barrier.${barrier.stop}` as const,
        values: { way: name(barrier.way.name), needed: barrier.needed ?? '?', given: barrier.given ?? '?' },
      };
}

/** The lanes and bridges of the map, bridges first, each by name. */
export function waysOf(
  features: readonly MapFeature[],
  name: (text: { zh: string; en: string } | null | undefined) => string,
) {
  return features
    .filter(({ properties }) => properties.layer === 'lane' || properties.layer === 'bridge')
    .map(({ properties }) => ({
      id: String(properties.id),
      bridge: properties.layer === 'bridge',
      name: name(properties.name) || String(properties.id),
    }))
    .sort((a, b) => Number(b.bridge) - Number(a.bridge) || a.name.localeCompare(b.name));
}

/** Where the answer of a team to a roll-call stands. */
export function rollStateOf(count: Roll['counts'][number]): 'answered' | 'missing' | 'late' | 'waiting' {
  if (count.present === null) {
    return count.late ? 'late' : 'waiting';
  }
  return (count.missing ?? 0) > 0 ? 'missing' : 'answered';
}

/** Whether the next roll-call should have been by now: the server's word, or the clock while that is on its way. */
export function isRollDue(roll: Roll, now: number): boolean {
  return roll.nextDue || roll.nextAt <= now;
}

/** The parts of the ground as the map draws them. */
export function partsOf(sectors: readonly TeamSector[], features: readonly MapFeature[]): GroundPart[] {
  const byId = new Map(features.map((feature) => [String(feature.properties.id), feature.geometry]));
  return sectors.flatMap((sector) => {
    const own = sector.place === null ? undefined : byId.get(sector.place);
    const shapes = own === undefined ? sector.houses.flatMap((id) => byId.get(id) ?? []) : [own];
    const done = sector.done !== null;
    return shapes.map((shape, index) => ({
      id: `${sector.id} ${index}`,
      shape,
      state: done ? 'DONE' : 'OPEN',
      label: index === 0 ? `${sector.label}${done ? ' ✓' : ''}` : '',
    }));
  });
}
