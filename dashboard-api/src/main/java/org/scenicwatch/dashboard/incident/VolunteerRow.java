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
 * @param version the aggregate's version after the newest event
 */
record VolunteerRow(
        String id,
        String area,
        String responderId,
        @Nullable String group,
        boolean helps,
        Instant since,
        long version) {}
