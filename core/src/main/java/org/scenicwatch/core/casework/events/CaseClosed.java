package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The case is over; its place and cause are free for a new one.
 *
 * @param caseId the aggregate
 * @param replyRef where the reply to the complainants lies in the vault
 * @param at when, server time
 */
@EventType(value = "casework.CaseClosed", revision = 1)
public record CaseClosed(String caseId, @Nullable String replyRef, Instant at) {}
