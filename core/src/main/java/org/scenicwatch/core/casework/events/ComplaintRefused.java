package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The complaint was turned down on a legal ground (不予受理); place and cause are free for a new case.
 *
 * @param caseId the aggregate
 * @param ground the legal ground, as a code
 * @param noteRef where words on it lie in the vault
 * @param at when, server time
 */
@EventType(value = "casework.ComplaintRefused", revision = 1)
public record ComplaintRefused(
        String caseId, String ground, @Nullable String noteRef, Instant at) {}
