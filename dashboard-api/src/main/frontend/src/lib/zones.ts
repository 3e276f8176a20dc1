import { shortId } from '../contract/ids';
import { useRows } from './live';
import { useTexts } from './text/text';

export interface Zone {
  readonly code: string;
  readonly called: string;
  /** Name and code. */
  readonly label: string;
}

/** Zones as the site names them, by their codes; the row of the whole area is none. */
export function useZones(): readonly Zone[] {
  const { name } = useTexts();
  return useRows('zone')
    .filter(({ id }) => id.includes('/'))
    .map((zone) => {
      const code = shortId(zone.id);
      const called = name(zone.name) || code;
      return { code, called, label: called === code ? code : `${called} · ${code}` };
    });
}
