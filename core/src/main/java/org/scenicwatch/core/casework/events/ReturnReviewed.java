package org.scenicwatch.core.casework.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A commander decided on a body's objection to a case; who it was is in the metadata. The assignment that follows from it
 * is an event of the case.
 *
 * @param caseRoutingId the aggregate, {@code caseRouting:{uuid}}
 * @param caseId the case
 * @param ordinal which return of the case, 1 for the first
 * @param objector the code of the body that gave it back
 * @param decision {@code upheld} or {@code overruled}
 * @param body the code of the body that has it from now on
 * @param jointBodies the codes of those that work on it beside that one
 * @param noteRef where the reason lies in the vault
 * @param at server time
 */
@EventType(value = "casework.ReturnReviewed", revision = 1)
public record ReturnReviewed(
        String caseRoutingId,
        String caseId,
        int ordinal,
        @Nullable String objector,
        String decision,
        String body,
        List<String> jointBodies,
        @Nullable String noteRef,
        Instant at) {}
