package org.scenicwatch.core.device.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Detection found that a device is silent; a device that is known to be silent changes nothing.
 *
 * @param deviceId the aggregate
 * @param cause {@code no-message} or {@code left}
 * @param quietSince since when nothing was heard
 * @param at when that was long enough
 */
public record NoteDeviceSilent(
        @TargetAggregateIdentifier String deviceId, String cause, Instant quietSince, Instant at) {}
