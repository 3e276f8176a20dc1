package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The case came back from another authority (转回).
 *
 * @param caseId the aggregate
 * @param noteRef where words on it lie in the vault
 * @param at when, server time
 */
@EventType(value = "casework.CaseTakenBack", revision = 1)
public record CaseTakenBack(String caseId, @Nullable String noteRef, Instant at) {}
