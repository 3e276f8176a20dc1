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
 * @param unlessTaken whether it stays when somebody has taken it, also at the last moment
 * @param at server time
 */
public record WithdrawTask(
        @TargetAggregateIdentifier String taskId,
        String ground,
        @Nullable String noteRef,
        boolean unlessTaken,
        Instant at) {

    /** Whether somebody has taken it or not. */
    public WithdrawTask(String taskId, String ground, @Nullable String noteRef, Instant at) {
        this(taskId, ground, noteRef, false, at);
    }
}
