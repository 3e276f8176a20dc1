package org.scenicwatch.core.casework.routing.write;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.routing.ReturnDecision;

/**
 * Decide on a body's objection to a case; the case goes on with it in the same transaction. That the caller may decide is
 * for the caller's side to see to.
 *
 * @param caseId the case as an aggregate
 * @param expectedVersion the version of the case that the person saw
 * @param decision whether the body is right
 * @param body who takes it when the body is right; ignored when it is overruled
 * @param jointBodies who works on it beside that one
 * @param team the team of that one
 * @param noteRef where the reason lies in the vault; needed to overrule
 * @param at server time
 */
public record ReviewReturn(
        String caseId,
        long expectedVersion,
        ReturnDecision decision,
        @Nullable String body,
        List<String> jointBodies,
        @Nullable String team,
        @Nullable String noteRef,
        Instant at) {

    public ReviewReturn {
        jointBodies = List.copyOf(jointBodies);
    }
}
