package org.scenicwatch.core.device.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The broker has taken the command for the device.
 *
 * @param commandId the aggregate
 * @param at when, server time
 */
@EventType(value = "device.DeviceCommandSent", revision = 1)
public record DeviceCommandSent(String commandId, Instant at) {}
