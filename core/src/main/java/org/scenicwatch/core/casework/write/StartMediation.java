package org.scenicwatch.core.casework.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Bring the parties of a case before a mediator.
 *
 * @param caseId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict; none: not checked
 * @param mediationId which mediation of the case it will be, {@code mediation:{uuid}}
 * @param regime the regime's code: under which law it is mediated
 * @param at server time
 */
public record StartMediation(
        @TargetAggregateIdentifier String caseId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String mediationId,
        String regime,
        Instant at) {}
