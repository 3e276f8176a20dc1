package org.scenicwatch.core.casework.procedure.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Take back that a step is done.
 *
 * @param fileId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict; none: not checked
 * @param caseId the case's aggregate
 * @param step the step's code
 * @param by who takes it back, an opaque id
 * @param reasonRef where the reason lies in the vault
 * @param at server time
 */
public record UnmarkStep(
        @TargetAggregateIdentifier String fileId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String caseId,
        String step,
        String by,
        @Nullable String reasonRef,
        Instant at) {}
