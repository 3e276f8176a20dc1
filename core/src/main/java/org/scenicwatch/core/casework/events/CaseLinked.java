package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The case refers to another one (关联).
 *
 * @param caseId the aggregate
 * @param other the aggregate of the other case
 * @param otherNumber the number of the other case
 * @param relation {@code see-also}, {@code merged-from} or {@code split-from}
 * @param at when, server time
 */
@EventType(value = "casework.CaseLinked", revision = 1)
public record CaseLinked(String caseId, String other, String otherNumber, String relation, Instant at) {}
