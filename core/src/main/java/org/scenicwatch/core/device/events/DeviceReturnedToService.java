package org.scenicwatch.core.device.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A device in test or maintenance counts as live again before the end that was set.
 *
 * @param deviceId the aggregate, {@code device:{area}/{device}}
 * @param area the scenic area
 * @param device the device's own name
 * @param at when, server time
 */
@EventType(value = "device.DeviceReturnedToService", revision = 1)
public record DeviceReturnedToService(String deviceId, String area, String device, Instant at) {}
