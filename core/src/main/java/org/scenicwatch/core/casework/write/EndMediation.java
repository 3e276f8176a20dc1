package org.scenicwatch.core.casework.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * End the mediation of a case, with an agreement or without.
 *
 * @param caseId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict; none: not checked
 * @param result the result's code
 * @param noteRef where the mediator's words lie in the vault
 * @param at server time
 */
public record EndMediation(
        @TargetAggregateIdentifier String caseId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String result,
        @Nullable String noteRef,
        Instant at) {}
