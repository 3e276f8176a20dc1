package org.scenicwatch.core.alarm.write;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often an alarm was raised of late, and since when that is too often.
 *
 * @param raises the newest times at which it was raised, server time, oldest first; no more than it takes to judge
 * @param since when it began to chatter; none: it does not
 */
record Chatter(List<Instant> raises, @Nullable Instant since) {

    /** Three raises within a minute. Source: ISA-18.2's chattering alarm as EEMUA 191 counts it. */
    static final int RAISES = 3;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** How long it must be quiet to be calm: our own choice, five times the window. */
    static final Duration CALM = Duration.ofMinutes(5);

    /** An alarm that was never raised. */
    static final Chatter NONE = new Chatter(List.of(), null);

    Chatter {
        raises = List.copyOf(raises);
    }

    boolean isOn() {
        return since != null;
    }

    /** Whether one more raise at this time is too many. */
    boolean beginsWith(Instant raise) {
        return since == null && plus(raise).size() >= RAISES;
    }

    Chatter raised(Instant raise) {
        return new Chatter(plus(raise), since);
    }

    Chatter begun(Instant at) {
        return new Chatter(raises, at);
    }

    Chatter calm() {
        return NONE;
    }

    /** When it is calm if nothing more happens. */
    Instant calmAt() {
        Instant last = raises.isEmpty() ? since : raises.get(raises.size() - 1);
        return last == null ? Instant.EPOCH : last.plus(CALM);
    }

    private List<Instant> plus(Instant raise) {
        List<Instant> recent = new ArrayList<>(raises.stream()
                .filter(each -> each.isAfter(raise.minus(WINDOW)))
                .toList());
        recent.add(raise);
        return recent.subList(Math.max(0, recent.size() - RAISES), recent.size());
    }
}
