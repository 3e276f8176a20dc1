package org.scenicwatch.core.alarm.fire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.FireSign;

/**
 * A sign of fire, or an alarm that may become one.
 *
 * @param area the scenic area
 * @param source the alarm's or the case's aggregate id
 * @param occurrence the alarm's occurrence; 0 for a case
 * @param witness whose word it is, a device or a case: two signs of one witness are one
 * @param sign what it is a sign of
 * @param place the place's code
 * @param zone the zone's code
 * @param lon WGS 84 longitude in degrees, if the place or the device has a position
 * @param lat WGS 84 latitude in degrees
 * @param at when it became so, device time
 * @param counts whether it is urgent enough to be a sign
 * @param standing whether it is still so
 * @param fire the confirmed fire that it belongs to, an alarm's aggregate id
 */
record SeenSign(
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
        boolean standing,
        @Nullable String fire) {

    SeenSign with(@Nullable String confirmed) {
        return new SeenSign(
                area, source, occurrence, witness, sign, place, zone, lon, lat, at, counts, standing, confirmed);
    }

    SeenSign over() {
        return new SeenSign(area, source, occurrence, witness, sign, place, zone, lon, lat, at, counts, false, fire);
    }

    SeenSign urgentSince(Instant since) {
        return new SeenSign(
                area, source, occurrence, witness, sign, place, zone, lon, lat, since, true, standing, fire);
    }

    SeenSign positioned(Spot spot) {
        return new SeenSign(
                area,
                source,
                occurrence,
                witness,
                sign,
                place,
                zone,
                spot.lon(),
                spot.lat(),
                at,
                counts,
                standing,
                fire);
    }
}
