import type { MapFeature } from '../contract/rest';

/** The household groups of the houses on the map. */
export function groupsOf(features: readonly MapFeature[]): string[] {
  const groups = new Set<string>();
  for (const { properties } of features) {
    const group = properties.household_group;
    if (typeof group === 'string' && group !== '' && properties.layer !== 'lane') {
      groups.add(group);
    }
  }
  return [...groups].sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
}
