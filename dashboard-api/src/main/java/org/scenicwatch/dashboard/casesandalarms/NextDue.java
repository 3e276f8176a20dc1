package org.scenicwatch.dashboard.casesandalarms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.clock.ClockState;

/**
 * The clock of a case that is due first of those that still count.
 *
 * @param clock the clock's code
 * @param name what people call the clock
 * @param at when it is due; absent when every clock of the case is held
 * @param state where it stands; a running one becomes late without an event
 */
public record NextDue(
        String clock, @Nullable LocalText name, @Nullable Instant at, ClockState state) {

    /** The same as it stands at a moment. */
    public NextDue asOf(Instant now) {
        return state == ClockState.RUNNING && at != null && at.isBefore(now)
                ? new NextDue(clock, name, at, ClockState.LATE)
                : this;
    }
}
