package org.scenicwatch.core.dispatch.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Not take the task, or give it back.
 *
 * @param taskId the aggregate
 * @param responderId who acts
 * @param ground the ground's code
 * @param noteRef where the person's words lie in the vault
 * @param at server time
 */
public record DeclineTask(
        @TargetAggregateIdentifier String taskId,
        String responderId,
        String ground,
        @Nullable String noteRef,
        Instant at) {}
