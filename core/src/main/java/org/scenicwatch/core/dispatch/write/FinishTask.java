package org.scenicwatch.core.dispatch.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Say that what there was to do is done.
 *
 * @param taskId the aggregate
 * @param responderId who acts
 * @param noteRef where the person's words lie in the vault
 * @param at server time
 */
public record FinishTask(
        @TargetAggregateIdentifier String taskId,
        String responderId,
        @Nullable String noteRef,
        Instant at) {}
