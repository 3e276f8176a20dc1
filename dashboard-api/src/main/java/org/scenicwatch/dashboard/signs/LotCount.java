package org.scenicwatch.dashboard.signs;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;

/**
 * What is known of a car park.
 *
 * @param name what people call it
 * @param capacity places in all; none: unknown
 * @param occupied places taken; none: unknown
 * @param at when the newest of it was measured; none: never
 */
record LotCount(
        LocalText name,
        @Nullable Integer capacity,
        @Nullable Integer occupied,
        @Nullable Instant at) {

    /** Three times the longest interval in which bays report: what is older says nothing of now. */
    private static final Duration STALE = Duration.ofMinutes(15);

    /** Free places, at least 0; none: nobody knows now. */
    OptionalInt freeAt(Instant now) {
        if (capacity == null
                || capacity <= 0
                || occupied == null
                || at == null
                || at.plus(STALE).isBefore(now)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Math.max(0, capacity - occupied));
    }
}
