package org.scenicwatch.core.alarm;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why an alarm's source is taken out of service: a code, because events hold no sentences of people. */
public enum OutOfServiceReason {
    /** It is broken. */
    DEFECT,
    /** Building work raises dust or cuts its line. */
    CONSTRUCTION,
    /** Welding or open flame under a permit. */
    HOT_WORK,
    /** The house is being done up. */
    RENOVATION,
    /** It is being exchanged. */
    REPLACED;

    /** The name in events, rows and REST, for example {@code hot-work}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason with this {@link #key()}, if there is one. */
    public static Optional<OutOfServiceReason> of(String key) {
        return Arrays.stream(values())
                .filter(reason -> reason.key().equals(key))
                .findFirst();
    }
}
