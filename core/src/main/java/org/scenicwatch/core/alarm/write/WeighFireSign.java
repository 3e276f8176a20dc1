package org.scenicwatch.core.alarm.write;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.FireSign;

/**
 * Find out whether a sign of fire stands alone. The same sign again changes nothing.
 *
 * @param area the scenic area
 * @param source the alarm's or the case's aggregate id
 * @param occurrence the alarm's occurrence; 0 for a case
 * @param witness whose word it is: the device's name, or the case
 * @param sign what it is a sign of
 * @param place the place's code
 * @param zone the zone's code
 * @param lon WGS 84 longitude in degrees, where the sign brings its own position
 * @param lat WGS 84 latitude in degrees
 * @param at when it became so, device time
 * @param counts whether it is urgent enough to be a sign
 * @param decidedAt server time
 */
public record WeighFireSign(
        String area,
        String source,
        long occurrence,
        String witness,
        FireSign sign,
        @Nullable String place,
        @Nullable String zone,
        @Nullable Double lon,
        @Nullable Double lat,
        Instant at,
        boolean counts,
        Instant decidedAt) {}
