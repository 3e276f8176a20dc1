package org.scenicwatch.core.device.events;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A device entered the registry.
 *
 * @param deviceId the aggregate, {@code device:{area}/{device}}
 * @param area the scenic area
 * @param device the device's own name, unique in its area
 * @param kind what it is, a key of the device kinds, for example {@code hydrant}
 * @param nameZh what people call it, in Chinese
 * @param nameEn what people call it, in English
 * @param zone the zone it counts for, a place's code
 * @param place the house, shop or lot it belongs to, a place's code
 * @param lon WGS 84 longitude in degrees
 * @param lat WGS 84 latitude in degrees
 * @param elevation height above sea level in metres
 * @param reportIntervalSeconds how often it reports when nothing happens
 * @param attributes figures that rules refer to, for example {@code static_pressure} in MPa
 * @param labels words that are not figures, for example {@code site_class} of a gate
 * @param at when, server time
 */
@EventType(value = "device.DeviceRegistered", revision = 1)
public record DeviceRegistered(
        String deviceId,
        String area,
        String device,
        String kind,
        String nameZh,
        String nameEn,
        String zone,
        @Nullable String place,
        double lon,
        double lat,
        @Nullable Double elevation,
        int reportIntervalSeconds,
        Map<String, Double> attributes,
        Map<String, String> labels,
        Instant at) {}
