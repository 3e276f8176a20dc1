package org.scenicwatch.core.device.write;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Take up a request together with what the registry knows of the device; sent by the {@link DeviceCommandDesk} alone.
 *
 * @param commandId the aggregate
 * @param request what is asked for
 * @param device what the registry knows
 */
record IssueCommandToDevice(
        @TargetAggregateIdentifier String commandId, RequestCommandToDevice request, DeviceFacts device) {}
