package org.scenicwatch.core.casework.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Give a case to a body, or on to another.
 *
 * @param caseId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict; none: not checked
 * @param body the code of the body that leads
 * @param jointBodies the codes of bodies that work on it beside the lead
 * @param at server time
 */
public record AssignCase(
        @TargetAggregateIdentifier String caseId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String body,
        List<String> jointBodies,
        Instant at) {

    public AssignCase {
        jointBodies = List.copyOf(jointBodies);
    }
}
