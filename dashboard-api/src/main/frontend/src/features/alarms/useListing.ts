import { type FocusEvent, useLayoutEffect, useMemo, useState } from 'react';
import type { AlarmRow } from '../../contract/rows';
import type { AlarmTab } from '../../lib/desk';
import { flatItems, type GroupListing, type Item, itemsOf, nextGroups } from './groups';
import { type Listing, nextListing } from './model';

const EMPTY: Listing = { lines: [], fresh: 0 };
const NO_GROUPS: GroupListing = { groups: [], fresh: 0 };

/** What is listed: the lines of a tab, or the groups of the active alarms. */
type Listed =
  | { readonly tab: AlarmTab; readonly grouped: false; readonly listing: Listing }
  | { readonly tab: AlarmTab; readonly grouped: true; readonly listing: GroupListing };

/** The rows of one tab's alarms, held still while pointer or focus is in the list. */
export function useListing(
  alarms: readonly AlarmRow[],
  tab: AlarmTab,
  grouped: boolean,
  expanded: ReadonlySet<string>,
) {
  const [pointerIn, setPointerIn] = useState(false);
  const [focusIn, setFocusIn] = useState(false);
  const after = (before: Listed | null, keep: boolean): Listed => {
    const same = before?.tab === tab ? before : null;
    return grouped
      ? {
          tab,
          grouped,
          listing: nextGroups(same?.grouped === true ? same.listing : NO_GROUPS, alarms, keep, expanded, tab),
        }
      : {
          tab,
          grouped,
          listing: nextListing(same?.grouped === false ? same.listing : EMPTY, alarms, keep, tab),
        };
  };
  const [state, setState] = useState(() => after(null, false));
  const held = pointerIn || focusIn;
  const next = (keep: boolean) => setState((before) => after(before, keep));
  // biome-ignore lint/correctness/useExhaustiveDependencies: next is made of the other dependencies
  useLayoutEffect(() => next(held), [alarms, held, tab, grouped, expanded]);
  // Another tab, or the other way of listing, shows its own rows from the first picture on.
  const shown = state.tab === tab && state.grouped === grouped ? state : after(null, false);
  const items = useMemo(
    (): readonly Item[] =>
      shown.grouped ? itemsOf(shown.listing.groups, expanded) : flatItems(shown.listing.lines),
    [shown, expanded],
  );
  return {
    items,
    fresh: shown.listing.fresh,
    held,
    /** Puts everything in order once, though the list is still under pointer or focus. */
    refresh: () => next(false),
    holding: {
      onPointerEnter: () => setPointerIn(true),
      onPointerLeave: () => setPointerIn(false),
      onFocus: () => setFocusIn(true),
      onBlur: (event: FocusEvent<HTMLElement>) => {
        if (!event.currentTarget.contains(event.relatedTarget)) {
          setFocusIn(false);
        }
      },
    },
  };
}
