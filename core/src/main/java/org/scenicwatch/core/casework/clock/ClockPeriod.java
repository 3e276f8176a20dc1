package org.scenicwatch.core.casework.clock;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;

/**
 * How long a clock runs when it starts on one of these days: a row of law, or of the centre's own targets.
 *
 * @param amount how many units, at least 1
 * @param unit what they are
 * @param warnBefore how long before the end people are warned
 * @param from the first day of its effect at the site; none: since ever
 * @param to the last day of its effect; none: until further notice
 * @param source the rule that says so
 * @param toConfirm whether it is still to be confirmed (the {@code ?} of the design)
 */
public record ClockPeriod(
        int amount,
        ClockUnit unit,
        Duration warnBefore,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        LocalText source,
        boolean toConfirm) {

    /** Whether it is in effect on that day. */
    public boolean isInEffectOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    boolean overlaps(ClockPeriod other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(ClockPeriod other) {
        return from == null || other.to == null || !from.isAfter(other.to);
    }
}
