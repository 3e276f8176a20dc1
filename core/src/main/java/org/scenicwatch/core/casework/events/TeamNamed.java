package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The team of the body that leads was named.
 *
 * @param caseRoutingId the aggregate, {@code caseRouting:{uuid}}
 * @param caseId the case
 * @param assignment which assignment of the case, 1 for the first
 * @param body the code of the body that leads
 * @param team the code of its team
 * @param at server time
 */
@EventType(value = "casework.TeamNamed", revision = 1)
public record TeamNamed(String caseRoutingId, String caseId, int assignment, String body, String team, Instant at) {}
