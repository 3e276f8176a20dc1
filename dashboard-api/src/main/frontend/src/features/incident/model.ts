import type { FireAccess } from '../../contract/incident';
import type { MapFeature } from '../../contract/rest';

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
