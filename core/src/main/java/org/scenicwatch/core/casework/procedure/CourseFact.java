package org.scenicwatch.core.casework.procedure;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.scenicwatch.core.casework.clock.CaseMilestone;

/**
 * Something that happened to a case and may complete a step of its procedure.
 *
 * @param key what: a milestone's key or one of the constants here
 * @param at when, server time
 * @param by who did it, an opaque id
 * @param round how often the case had been taken up again by then
 */
public record CourseFact(String key, Instant at, String by, int round) {

    public static final String TRIAGED = "triaged";
    public static final String ASSIGNED = "assigned";
    public static final String ALARM_JOINED = "alarm-joined";
    public static final String CLOSED = "closed";
    public static final String RATED = "rated";
    public static final String TRANSFERRED_OUT = "transferred-out";
    /** Every fire alarm of the case was verified; known to readers only, because alarms have streams of their own. */
    public static final String ALARMS_VERIFIED = "alarms-verified";

    /** No alarm of the case is one that has to be verified; known to readers only. */
    public static final String NOTHING_TO_VERIFY = "nothing-to-verify";

    private static final String ORDER = "order-";
    private static final Set<String> AGENCIES = Set.of("12345", "12315", "110", "119", "120");

    /** The fact that an outside line has a number for the case. */
    public static String order(String agency) {
        return ORDER + agency;
    }

    /** Every key that a procedure may name. */
    public static Set<String> keys() {
        Set<String> keys = new TreeSet<>(Set.of(
                TRIAGED, ASSIGNED, ALARM_JOINED, CLOSED, RATED, TRANSFERRED_OUT, ALARMS_VERIFIED, NOTHING_TO_VERIFY));
        AGENCIES.forEach(agency -> keys.add(order(agency)));
        Arrays.stream(CaseMilestone.values()).map(CaseMilestone::key).forEach(keys::add);
        return keys;
    }
}
