package org.scenicwatch.core.device.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Give the second confirmation of a command.
 *
 * @param commandId the aggregate
 * @param confirmedBy the user who confirms
 * @param at server time
 */
public record ConfirmCommandToDevice(
        @TargetAggregateIdentifier String commandId, String confirmedBy, Instant at) {}
