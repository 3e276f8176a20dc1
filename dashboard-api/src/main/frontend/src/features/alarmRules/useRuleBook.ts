import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { BookRule } from '../../contract/alarmRules';
import { shortId } from '../../contract/ids';
import { useRows } from '../../lib/live';
import { useTexts } from '../../lib/text/text';
import { bookInForce } from './commands';
import type { DevicePlace } from './overrides';

const EVERY_MILLIS = 30_000;

/** The rule book in force; somebody else may publish at any time. */
export function useRuleBook(enabled = true) {
  return useQuery({
    queryKey: ['rule-book'],
    queryFn: ({ signal }) => bookInForce(signal),
    refetchInterval: EVERY_MILLIS,
    enabled,
  });
}

/** Reads everything about rules anew, after something was published. */
export function useBookRenewal() {
  const queries = useQueryClient();
  return async () => {
    await Promise.all(
      ['rule-book', 'rule-calendar', 'rule-versions', 'rule-effective', 'alarm-rule'].map((key) =>
        queries.invalidateQueries({ queryKey: [key] }),
      ),
    );
  };
}

/** The titles of rules by their ids. */
export function useRuleTitles(rules: readonly BookRule[]): (id: string) => string {
  const { name } = useTexts();
  const titles = useMemo(() => new Map(rules.map(({ id, title }) => [id, title])), [rules]);
  return (id) => name(titles.get(id)) || id;
}

/** Where a device of this area belongs, by its code. */
export function useDevicePlaces(): (code: string) => DevicePlace | undefined {
  const devices = useRows('device');
  const places = useMemo(
    () =>
      new Map(
        devices.map(({ id, zone, kind }) => [
          shortId(id),
          { zone: zone === null ? null : shortId(zone), kind: kind.toUpperCase() },
        ]),
      ),
    [devices],
  );
  return (code) => places.get(code);
}
