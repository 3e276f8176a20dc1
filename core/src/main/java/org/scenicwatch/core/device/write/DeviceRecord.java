package org.scenicwatch.core.device.write;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.device.events.DeviceConfigured;
import org.scenicwatch.core.device.events.DeviceRegistered;

/** What the registry holds of a device, to tell whether a registration says anything new. */
record DeviceRecord(
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
        Map<String, String> labels) {

    DeviceRecord {
        // Sorted, so that the stored order does not depend on the order in which a file names them.
        attributes = new TreeMap<>(attributes);
        labels = new TreeMap<>(labels);
    }

    static DeviceRecord of(RegisterDevice command) {
        return new DeviceRecord(
                command.kind().key(),
                command.nameZh(),
                command.nameEn(),
                command.zone(),
                command.place(),
                command.lon(),
                command.lat(),
                command.elevation(),
                command.reportIntervalSeconds(),
                command.attributes(),
                command.labels());
    }

    static DeviceRecord of(DeviceRegistered event) {
        return new DeviceRecord(
                event.kind(),
                event.nameZh(),
                event.nameEn(),
                event.zone(),
                event.place(),
                event.lon(),
                event.lat(),
                event.elevation(),
                event.reportIntervalSeconds(),
                event.attributes(),
                event.labels());
    }

    static DeviceRecord of(DeviceConfigured event) {
        return new DeviceRecord(
                event.kind(),
                event.nameZh(),
                event.nameEn(),
                event.zone(),
                event.place(),
                event.lon(),
                event.lat(),
                event.elevation(),
                event.reportIntervalSeconds(),
                event.attributes(),
                event.labels());
    }
}
