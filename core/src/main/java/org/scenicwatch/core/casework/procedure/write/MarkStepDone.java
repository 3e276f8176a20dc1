package org.scenicwatch.core.casework.procedure.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Say that a step of the case's procedure is done. For a step that takes two persons each of them says so.
 *
 * @param fileId the aggregate
 * @param caseId the case's aggregate
 * @param step the step's code
 * @param by who says so, an opaque id
 * @param noteRef where words on it lie in the vault
 * @param at server time
 */
public record MarkStepDone(
        @TargetAggregateIdentifier String fileId,
        String caseId,
        String step,
        String by,
        @Nullable String noteRef,
        Instant at) {}
