package org.scenicwatch.core.alarm;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a person puts an alarm aside: a code, because events hold no sentences of people. */
public enum ShelvingReason {
    /** It comes and goes and says nothing new. */
    NUISANCE,
    /** What brings it about is known and being seen to. */
    KNOWN_CAUSE,
    /** People work at the source. */
    WORK_ON_SITE,
    /** A spare part is on its way. */
    AWAITING_PART,
    /** Weather brings it about. */
    WEATHER;

    /** The name in events, rows and REST, for example {@code known-cause}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason with this {@link #key()}, if there is one. */
    public static Optional<ShelvingReason> of(String key) {
        return Arrays.stream(values())
                .filter(reason -> reason.key().equals(key))
                .findFirst();
    }
}
