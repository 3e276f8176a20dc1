package org.scenicwatch.core.device.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A device was not heard of for three of its report intervals, or the broker told that it is gone.
 *
 * @param deviceId the aggregate, {@code device:{area}/{device}}
 * @param area the scenic area
 * @param device the device's own name
 * @param kind what it is, a key of the device kinds
 * @param zone the zone it counts for, a place's code
 * @param place the house, shop or lot it belongs to, a place's code
 * @param cause {@code no-message} or {@code left}, the device's last will
 * @param quietSince since when nothing was heard
 * @param at when that was long enough, server time
 */
@EventType(value = "device.DeviceFellSilent", revision = 1)
public record DeviceFellSilent(
        String deviceId,
        String area,
        String device,
        String kind,
        @Nullable String zone,
        @Nullable String place,
        String cause,
        Instant quietSince,
        Instant at) {}
