import { type FocusEvent, useLayoutEffect, useState } from 'react';
import type { AlarmRow } from '../../contract/rows';
import type { AlarmTab } from '../../lib/desk';
import { type Listing, nextListing } from './model';

const EMPTY: Listing = { lines: [], fresh: 0 };

/** The listing of one tab's alarms, held still while pointer or focus is in the list. */
export function useListing(alarms: readonly AlarmRow[], tab: AlarmTab) {
  const [pointerIn, setPointerIn] = useState(false);
  const [focusIn, setFocusIn] = useState(false);
  const [state, setState] = useState({ tab, listing: EMPTY });
  const held = pointerIn || focusIn;
  const next = (keep: boolean) =>
    setState((before) => ({
      tab,
      listing: nextListing(before.tab === tab ? before.listing : EMPTY, alarms, keep, tab),
    }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: next is made of the other dependencies
  useLayoutEffect(() => next(held), [alarms, held, tab]);
  return {
    /** Until the rows of a newly chosen tab are in order there are none, never those of the tab before. */
    listing: state.tab === tab ? state.listing : EMPTY,
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
