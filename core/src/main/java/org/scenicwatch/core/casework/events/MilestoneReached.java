package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Something was done that no other step of the case says, for example that 119 was called.
 *
 * @param caseId the aggregate
 * @param milestone the milestone's key, for example {@code respondent-served}
 * @param noteRef where further words on it lie in the vault
 * @param at when, server time
 */
@EventType(value = "casework.MilestoneReached", revision = 1)
public record MilestoneReached(
        String caseId, String milestone, @Nullable String noteRef, Instant at) {}
