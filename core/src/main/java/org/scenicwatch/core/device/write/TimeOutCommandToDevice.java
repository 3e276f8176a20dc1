package org.scenicwatch.core.device.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say that the time of a command may be up; without effect when it is not or when the command is over.
 *
 * @param commandId the aggregate
 * @param at server time
 */
public record TimeOutCommandToDevice(
        @TargetAggregateIdentifier String commandId, Instant at) {}
