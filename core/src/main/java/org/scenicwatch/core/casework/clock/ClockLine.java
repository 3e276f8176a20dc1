package org.scenicwatch.core.casework.clock;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of the explanation of a clock, as a code with values for texts in any language.
 *
 * @param at when it happened, or will
 * @param code what it did to the clock
 * @param values what the text names: days as {@code 2026-10-01}, moments as RFC 3339, else codes and numbers
 * @param left what was left of the period after it: seconds, or days for a clock of days
 */
public record ClockLine(Instant at, Code code, Map<String, String> values, long left) {

    public ClockLine {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** What a line says; the values that it names. */
    public enum Code {
        /** It starts: {@code amount}, {@code unit}. */
        STARTED,
        /** It starts anew: {@code amount}, {@code unit}. */
        STARTED_ANEW,
        /** The day of the start does not count: {@code day} is the first that may. */
        FIRST_DAY,
        /** {@code ground}. */
        PAUSED,
        RESUMED,
        TRANSFERRED_OUT,
        TAKEN_BACK,
        /** {@code until}: the end of the period from now on. */
        EXTENDED,
        /** Extended while it is held: once it runs again it is due at {@code until} at the earliest. */
        EXTENDED_WHILE_HELD,
        /** The extension to {@code until} is no later than the end that stands. */
        EXTENSION_NOT_LATER,
        /** It was late already when it was to be extended, to {@code until}. */
        EXTENSION_TOO_LATE,
        /** It was late already when it was to be paused: {@code ground}. */
        PAUSE_TOO_LATE,
        /** {@code by}: the milestone's key. */
        MET,
        /** {@code by}, {@code seconds}: how late. */
        MET_LATE,
        /** {@code ground}. */
        VOIDED,
        /** It ended late, without what it asks for: {@code ground}, {@code seconds}. */
        VOIDED_LATE,
        /** {@code days} do not count: ranges such as {@code 2026-10-01/2026-10-07}, with commas between them. */
        DAYS_OFF,
        /** {@code days} of a weekend are worked and count. */
        MAKE_UP_DAYS,
        /** The last day {@code from} is a day off: the period ends with the working day {@code to}. */
        LAST_DAY_OFF,
        /** It will be due at that moment. */
        DUE,
        /** It was due at that moment. */
        PASSED
    }
}
