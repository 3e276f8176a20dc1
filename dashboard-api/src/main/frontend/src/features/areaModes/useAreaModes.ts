import { useQuery, useQueryClient } from '@tanstack/react-query';
import { areaModeList, type DeclaredMode } from '../../contract/areaModes';
import { useTexts } from '../../lib/text/text';
import { useZones } from '../../lib/zones';
import { ask, tell } from '../../transport/http';

const EVERY_MILLIS = 15_000;
const root = '/area-modes';

/** The modes that somebody declared, asked for again and again: they end by themselves. */
export function useAreaModes(enabled: boolean) {
  return useQuery({
    queryKey: ['area-modes'],
    queryFn: ({ signal }) => ask(root, areaModeList, { signal }),
    refetchInterval: EVERY_MILLIS,
    enabled,
  });
}

export interface Declaration {
  readonly mode: string;
  /** Null: the whole area. */
  readonly zone: string | null;
  readonly until: number;
  readonly reason: string;
}

export function useModeCommands() {
  const queries = useQueryClient();
  const renew = () => queries.invalidateQueries({ queryKey: ['area-modes'] });
  return {
    declare: async ({ mode, zone, until, reason }: Declaration) => {
      await tell(`${root}/${mode}`, {
        method: 'POST',
        body: { ...(zone === null ? {} : { zone }), until: new Date(until).toISOString(), reason },
      });
      await renew();
    },
    end: async ({ mode, zone }: Pick<DeclaredMode, 'mode' | 'zone'>) => {
      await tell(`${root}/${mode}${zone === null ? '' : `?zone=${encodeURIComponent(zone)}`}`, {
        method: 'DELETE',
      });
      await renew();
    },
  };
}

/** Zones by their codes, and what one is called; without a code: the whole area. */
export function useZoneNames() {
  const { t } = useTexts();
  const zones = useZones();
  const nameOf = (code: string | null) =>
    code === null ? t('areaModes.wholeArea') : (zones.find((zone) => zone.code === code)?.called ?? code);
  return { zones, nameOf };
}
