package org.scenicwatch.core.alarm.outage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A device that is silent now.
 *
 * @param area the scenic area
 * @param device the device's own name
 * @param zone the zone it counts for
 * @param kind the device kind's key
 * @param place the place it belongs to
 * @param quietFrom since when nothing was heard
 * @param silentAt when that was long enough
 * @param covered whether it is a member of its zone's mass outage
 * @param alarmed whether the end of a mass outage left it an alarm of its own
 */
public record SilentDevice(
        String area,
        String device,
        String zone,
        String kind,
        @Nullable String place,
        Instant quietFrom,
        Instant silentAt,
        boolean covered,
        boolean alarmed) {}
