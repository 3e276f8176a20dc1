package org.scenicwatch.core.device.write;

import java.time.Instant;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.device.DeviceKind;

/**
 * Enter a device into the registry, or bring its record up to date; the same content again changes nothing. The fields
 * are those of {@link org.scenicwatch.core.device.events.DeviceRegistered}.
 */
public record RegisterDevice(
        @TargetAggregateIdentifier String deviceId,
        String area,
        String device,
        DeviceKind kind,
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
