package org.scenicwatch.core.device.write;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Take up a confirmation together with what the registry knows of the device by now; sent by the {@link
 * DeviceCommandDesk} alone.
 *
 * @param commandId the aggregate
 * @param confirmation what was confirmed
 * @param device what the registry knows
 */
record AcceptConfirmation(
        @TargetAggregateIdentifier String commandId, ConfirmCommandToDevice confirmation, DeviceFacts device) {}
