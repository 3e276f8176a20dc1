package org.scenicwatch.dashboard.casesearch;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.CaseState;

/**
 * Which cases a list holds; what is absent does not matter.
 *
 * @param states any of these; none: see {@code openOnly}
 * @param openOnly those that the centre works on
 * @param body the code of the body that leads
 * @param category the category's code
 * @param zone the zone's id
 * @param place the place's id
 * @param from opened then or later
 * @param to opened before
 */
record CaseFilter(
        Set<CaseState> states,
        boolean openOnly,
        @Nullable String body,
        @Nullable String category,
        @Nullable Priority priority,
        @Nullable CaseOrigin origin,
        @Nullable String zone,
        @Nullable String place,
        @Nullable Instant from,
        @Nullable Instant to) {

    CaseFilter {
        states = Set.copyOf(states);
    }

    static CaseFilter all() {
        return new CaseFilter(Set.of(), false, null, null, null, null, null, null, null, null);
    }

    static CaseFilter open() {
        return new CaseFilter(Set.of(), true, null, null, null, null, null, null, null, null);
    }
}
