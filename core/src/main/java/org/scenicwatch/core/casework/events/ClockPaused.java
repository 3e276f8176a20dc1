package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A clock of the case stands still.
 *
 * @param caseId the aggregate
 * @param clock the clock's code
 * @param ground the code of the ground
 * @param reasonRef where further words on it lie in the vault
 * @param at when, server time
 */
@EventType(value = "casework.ClockPaused", revision = 1)
public record ClockPaused(
        String caseId,
        String clock,
        String ground,
        @Nullable String reasonRef,
        Instant at) {}
