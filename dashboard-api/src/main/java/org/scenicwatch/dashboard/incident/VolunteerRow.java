package org.scenicwatch.dashboard.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who helps or helped as a volunteer.
 *
 * @param id {@code {area}/{code}} with the code of the responder
 * @param area the scenic area's code
 * @param responderId who it is
 * @param group the household group where the person lives
 * @param helps whether still
 * @param since server time
 * @param consent that the person agreed; none: not recorded
 * @param suspension that the person is not called for a while; it may be over by now
 * @param version the aggregate's version after the newest event
 */
record VolunteerRow(
        String id,
        String area,
        String responderId,
        @Nullable String group,
        boolean helps,
        Instant since,
        @Nullable Consent consent,
        @Nullable Suspension suspension,
        long version) {

    /** How and on which day somebody agreed. */
    record Consent(String form, String on) {}

    /** Why and since when somebody is not called; {@code until} none: until somebody says so. */
    record Suspension(String ground, Instant at, @Nullable Instant until) {}

    static VolunteerRow enrolled(
            @Nullable VolunteerRow before,
            String id,
            String area,
            String responderId,
            @Nullable String group,
            Instant at,
            long version) {
        if (before == null || !before.helps()) {
            return new VolunteerRow(id, area, responderId, group, true, at, null, null, version);
        }
        return new VolunteerRow(
                id, area, responderId, group, true, before.since(), before.consent(), before.suspension(), version);
    }

    VolunteerRow left(long newest) {
        return new VolunteerRow(id, area, responderId, group, false, since, null, null, newest);
    }

    VolunteerRow with(@Nullable Consent given, @Nullable Suspension pause, long newest) {
        return new VolunteerRow(id, area, responderId, group, helps, since, given, pause, newest);
    }

    /** Whether the person is not called at that time. */
    boolean isSuspended(Instant at) {
        return suspension != null
                && (suspension.until() == null || suspension.until().isAfter(at));
    }
}
