package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A clock of the case runs again after a pause.
 *
 * @param caseId the aggregate
 * @param clock the clock's code
 * @param ground the code of the ground that it was paused on
 * @param reasonRef where further words on it lie in the vault
 * @param at when, server time
 */
@EventType(value = "casework.ClockResumed", revision = 1)
public record ClockResumed(
        String caseId,
        String clock,
        String ground,
        @Nullable String reasonRef,
        Instant at) {}
