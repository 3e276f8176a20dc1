package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A body that works on a case beside the lead has done its part.
 *
 * @param caseRoutingId the aggregate, {@code caseRouting:{uuid}}
 * @param caseId the case
 * @param assignment which assignment of the case, 1 for the first
 * @param body the code of that body
 * @param noteRef where words on it lie in the vault
 * @param at server time
 */
@EventType(value = "casework.JointPartReported", revision = 1)
public record JointPartReported(
        String caseRoutingId,
        String caseId,
        int assignment,
        String body,
        @Nullable String noteRef,
        Instant at) {}
