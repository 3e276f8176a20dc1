package org.scenicwatch.core.device.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.scenicwatch.core.device.DeviceMode;
import org.scenicwatch.core.device.ModeReason;

/**
 * Take a device into test or maintenance until a time; given again, it replaces mode, reason and end.
 *
 * @param deviceId the aggregate
 * @param mode which of the two
 * @param reason why
 * @param until when it ends by itself, at most {@link DeviceMode#longest} ahead
 * @param at server time
 */
public record TakeDeviceIntoMode(
        @TargetAggregateIdentifier String deviceId, DeviceMode mode, ModeReason reason, Instant until, Instant at) {}
