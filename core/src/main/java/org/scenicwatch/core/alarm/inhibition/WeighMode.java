package org.scenicwatch.core.alarm.inhibition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AreaMode;

/**
 * A mode began or ended: hide what means nothing in it, show what it hid. The same again changes nothing.
 *
 * @param area the scenic area
 * @param mode the mode
 * @param zone the zone's code; none: the whole area
 * @param on whether it is on from now on
 * @param at server time
 */
public record WeighMode(
        String area, AreaMode mode, @Nullable String zone, boolean on, Instant at) {}
