import { type FocusEvent, useLayoutEffect, useState } from 'react';
import type { AlarmRow } from '../../contract/rows';
import { type Listing, nextListing } from './model';

/** The listing of the alarms, held still while pointer or focus is in the list. */
export function useListing(alarms: readonly AlarmRow[]) {
  const [pointerIn, setPointerIn] = useState(false);
  const [focusIn, setFocusIn] = useState(false);
  const [listing, setListing] = useState<Listing>({ lines: [], fresh: 0 });
  const held = pointerIn || focusIn;
  useLayoutEffect(() => setListing((previous) => nextListing(previous, alarms, held)), [alarms, held]);
  return {
    listing,
    /** Puts everything in order once, though the list is still under pointer or focus. */
    refresh: () => setListing((previous) => nextListing(previous, alarms, false)),
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
