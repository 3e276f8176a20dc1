package org.scenicwatch.core.alarm.platform;

import java.time.Instant;
import java.util.Optional;

/**
 * A way out of the platform that can fail: a gateway for short messages, a sign. Whoever sends through one makes a bean of
 * this type; the watch asks it every few seconds, from a thread of its own, and raises and ends the alarm. Nothing else is
 * asked of a sender.
 */
public interface Gateway {

    /** What is behind it. */
    enum Kind {
        SMS,
        SIGN
    }

    /** What is behind it. */
    Kind kind();

    /** Its name in the installation, in letters, digits, hyphens and underscores; no address and no number. */
    String name();

    /** Since when it has taken nothing although it was asked to; empty while it works, and while nothing was asked. */
    Optional<Instant> failingSince();
}
