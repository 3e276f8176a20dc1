package org.scenicwatch.core.device.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** End a device's test or maintenance before its time. */
public record ReturnDeviceToService(
        @TargetAggregateIdentifier String deviceId, Instant at) {}
