package org.scenicwatch.core.device.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say that the broker has taken the command for the device.
 *
 * @param commandId the aggregate
 * @param at server time
 */
public record RecordCommandSent(@TargetAggregateIdentifier String commandId, Instant at) {}
