package org.scenicwatch.core.dispatch.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Want nobody any more.
 *
 * @param taskId the aggregate
 * @param ground the ground's code
 * @param noteRef where a person's words lie in the vault
 * @param at server time
 */
public record WithdrawTask(
        @TargetAggregateIdentifier String taskId,
        String ground,
        @Nullable String noteRef,
        Instant at) {}
