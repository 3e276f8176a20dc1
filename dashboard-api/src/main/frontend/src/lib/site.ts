import { createContext, useContext } from 'react';
import type { Session } from '../contract/rest';

type Site = Session['site'];

/** What the parts of the screen know about the site and the person in front of it. */
export interface Watch {
  readonly site: Site;
  readonly roles: readonly string[];
  readonly version: string | null;
}

export const WatchContext = createContext<Watch>({
  site: { area: '', name: { zh: '', en: '' }, timeZone: 'Asia/Shanghai', synthetic: false, publicUrl: null },
  roles: [],
  version: null,
});

export const useWatch = () => useContext(WatchContext);

/** Roles that may open a case from the map. */
const openers = new Set(['operator', 'commander', 'dutyLeader', 'administrator']);

export function mayOpenCases(roles: readonly string[]): boolean {
  return roles.some((role) => openers.has(role));
}

/** The wall only looks. */
export function mayCommand(roles: readonly string[]): boolean {
  return roles.some((role) => role !== 'wall' && role !== 'auditor');
}
