package org.scenicwatch.dashboard.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;

/**
 * A car park as the screen shows it.
 *
 * @param id {@code <area>/<lot>}
 * @param name what people call it
 * @param zone the zone's id
 * @param lon WGS 84 longitude, degrees
 * @param lat WGS 84 latitude, degrees
 * @param capacity places in all; null: unknown
 * @param occupied places taken; null: unknown
 * @param source who told: the lot's own count or its bays
 * @param at when the newest of it was measured
 * @param state how full it is
 */
public record LotRow(
        String id,
        LocalText name,
        @Nullable String zone,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable Integer capacity,
        @Nullable Integer occupied,
        @Nullable Source source,
        @Nullable Instant at,
        State state) {

    /** Part of the places from which a car park is nearly full. */
    static final double NEARLY_FULL = 0.9;

    /** Who told the count. */
    @SuppressWarnings("MemberName") // the words of the outside contract
    public enum Source {
        lot,
        bays
    }

    /** How full a car park is. */
    @SuppressWarnings("MemberName")
    public enum State {
        ok,
        nearlyFull,
        full,
        unknown;

        static State of(@Nullable Integer occupied, @Nullable Integer capacity) {
            if (occupied == null || capacity == null || capacity <= 0) {
                return unknown;
            }
            if (occupied >= capacity) {
                return full;
            }
            return occupied >= capacity * NEARLY_FULL ? nearlyFull : ok;
        }
    }
}
