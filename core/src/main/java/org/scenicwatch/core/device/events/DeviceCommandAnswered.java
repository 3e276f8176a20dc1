package org.scenicwatch.core.device.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The device said what became of the command.
 *
 * @param commandId the aggregate
 * @param result {@code done}, {@code refused} or {@code failed}
 * @param code the device's own code
 * @param deviceAt the device's own time
 * @param late whether the answer came after the command had timed out
 * @param at when, server time
 */
@EventType(value = "device.DeviceCommandAnswered", revision = 1)
public record DeviceCommandAnswered(
        String commandId,
        String result,
        @Nullable String code,
        @Nullable Instant deviceAt,
        boolean late,
        Instant at) {}
