package org.scenicwatch.core.device.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A silent device was heard of again.
 *
 * @param deviceId the aggregate, {@code device:{area}/{device}}
 * @param area the scenic area
 * @param device the device's own name
 * @param at arrival of its message, server time
 */
@EventType(value = "device.DeviceHeardAgain", revision = 1)
public record DeviceHeardAgain(String deviceId, String area, String device, Instant at) {}
