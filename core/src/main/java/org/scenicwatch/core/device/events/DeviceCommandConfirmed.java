package org.scenicwatch.core.device.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The second confirmation was given: the command may be sent.
 *
 * @param commandId the aggregate
 * @param confirmedBy the user who confirmed
 * @param at when, server time
 */
@EventType(value = "device.DeviceCommandConfirmed", revision = 1)
public record DeviceCommandConfirmed(String commandId, String confirmedBy, Instant at) {}
