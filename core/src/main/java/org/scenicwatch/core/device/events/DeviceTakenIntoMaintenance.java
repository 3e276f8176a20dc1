package org.scenicwatch.core.device.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody works on a device: what it says of itself does not count until the end of the work.
 *
 * @param deviceId the aggregate, {@code device:{area}/{device}}
 * @param area the scenic area
 * @param device the device's own name
 * @param zone the zone it counts for, a place's code
 * @param reason a code, for example {@code routine-test}
 * @param until when it ends by itself
 * @param at when, server time
 */
@EventType(value = "device.DeviceTakenIntoMaintenance", revision = 1)
public record DeviceTakenIntoMaintenance(
        String deviceId, String area, String device, String zone, String reason, Instant until, Instant at) {}
