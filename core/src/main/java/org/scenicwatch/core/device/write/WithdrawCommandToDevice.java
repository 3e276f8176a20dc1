package org.scenicwatch.core.device.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Take a command back that was not sent yet.
 *
 * @param commandId the aggregate
 * @param withdrawnBy the user who does
 * @param at server time
 */
public record WithdrawCommandToDevice(
        @TargetAggregateIdentifier String commandId, String withdrawnBy, Instant at) {}
