package org.scenicwatch.core.device.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The command ran out of time.
 *
 * @param commandId the aggregate
 * @param waitedFor what had not come: {@code confirmation}, {@code line} or {@code answer}
 * @param at when, server time
 */
@EventType(value = "device.DeviceCommandTimedOut", revision = 1)
public record DeviceCommandTimedOut(String commandId, String waitedFor, Instant at) {}
