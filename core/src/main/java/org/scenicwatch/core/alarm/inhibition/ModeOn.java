package org.scenicwatch.core.alarm.inhibition;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AreaMode;

/**
 * A mode that is on.
 *
 * @param mode the mode
 * @param zone the zone's code; none: the whole area
 */
record ModeOn(AreaMode mode, @Nullable String zone) {

    /** Whether an alarm of this zone lies in it. */
    boolean covers(@Nullable String ofZone) {
        return zone == null || zone.equals(ofZone);
    }
}
