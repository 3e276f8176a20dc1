package org.scenicwatch.core.device.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A person took the command back before it was sent.
 *
 * @param commandId the aggregate
 * @param withdrawnBy the user who did
 * @param at when, server time
 */
@EventType(value = "device.DeviceCommandWithdrawn", revision = 1)
public record DeviceCommandWithdrawn(String commandId, String withdrawnBy, Instant at) {}
