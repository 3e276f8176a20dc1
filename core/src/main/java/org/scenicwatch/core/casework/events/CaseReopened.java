package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A resolved or closed case is open work again.
 *
 * @param caseId the aggregate
 * @param ground why, as a code: {@code alarm-joined}, {@code complaint-joined}, {@code not-solved} or one of the list
 * @param noteRef where the reason of a person lies in the vault
 * @param at when, server time
 */
@EventType(value = "casework.CaseReopened", revision = 2)
public record CaseReopened(
        String caseId, String ground, @Nullable String noteRef, Instant at) {}
