package org.scenicwatch.core.casework.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a case as far as its clocks are concerned; kept as data, so that clocks can be read at any later time.
 *
 * @param at when, server time
 * @param what what kind of thing
 * @param milestone for REACHED
 * @param clock for PAUSED, RESUMED and EXTENDED: the clock's code
 * @param ground for PAUSED and GONE: a code
 * @param until for EXTENDED
 * @param cause for SORTED: the cause of the catalogue
 * @param remit for SORTED: the remit
 */
public record CaseMark(
        Instant at,
        What what,
        @Nullable CaseMilestone milestone,
        @Nullable String clock,
        @Nullable String ground,
        @Nullable Instant until,
        @Nullable String cause,
        @Nullable String remit) {

    /** The kinds of things. */
    public enum What {
        /** Cause and remit were settled. */
        SORTED,
        REACHED,
        PAUSED,
        RESUMED,
        EXTENDED,
        TRANSFERRED_OUT,
        TAKEN_BACK,
        REOPENED,
        /** Nothing is to be done in this case any more: it was withdrawn or merged. */
        GONE
    }

    public static CaseMark sorted(Instant at, String cause, String remit) {
        return new CaseMark(at, What.SORTED, null, null, null, null, cause, remit);
    }

    public static CaseMark reached(Instant at, CaseMilestone milestone) {
        return new CaseMark(at, What.REACHED, milestone, null, null, null, null, null);
    }

    public static CaseMark paused(Instant at, String clock, String ground) {
        return new CaseMark(at, What.PAUSED, null, clock, ground, null, null, null);
    }

    public static CaseMark resumed(Instant at, String clock) {
        return new CaseMark(at, What.RESUMED, null, clock, null, null, null, null);
    }

    public static CaseMark extended(Instant at, String clock, Instant until) {
        return new CaseMark(at, What.EXTENDED, null, clock, null, until, null, null);
    }

    /** TRANSFERRED_OUT, TAKEN_BACK or REOPENED. */
    public static CaseMark of(Instant at, What what) {
        return new CaseMark(at, what, null, null, null, null, null, null);
    }

    public static CaseMark gone(Instant at, String ground) {
        return new CaseMark(at, What.GONE, null, null, ground, null, null, null);
    }
}
