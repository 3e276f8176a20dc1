package org.scenicwatch.dashboard.registers;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;

/**
 * A device as the register has it.
 *
 * @param id {@code <area>/<device>}
 * @param area the scenic area's code
 * @param kind the kind, a word of the outside contract
 * @param name what people call it
 * @param zone the zone's id, {@code <area>/<code>}
 * @param place the id of the house, shop or lot it belongs to
 * @param lon WGS 84 longitude, degrees
 * @param lat WGS 84 latitude, degrees
 * @param elevation metres above sea level
 * @param intervalSeconds how often it reports when nothing happens
 * @param attributes figures that rules refer to
 * @param labels words that are not figures
 * @param silentSince since when nothing was heard of it; absent: it is not silent
 * @param aside the test or maintenance that it was last taken into, which may be over
 */
public record DeviceEntry(
        String id,
        String area,
        String kind,
        LocalText name,
        @Nullable String zone,
        @Nullable String place,
        double lon,
        double lat,
        @Nullable Double elevation,
        int intervalSeconds,
        Map<String, Double> attributes,
        Map<String, String> labels,
        @Nullable Instant silentSince,
        @Nullable Aside aside) {

    /**
     * A time in which a device does not count as live.
     *
     * @param mode {@code test} or {@code maintenance}
     * @param reason a code
     * @param until when it ends
     */
    public record Aside(String mode, String reason, Instant until) {}

    public DeviceEntry {
        // Absent when read from a stored row without them.
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
        labels = labels == null ? Map.of() : Map.copyOf(labels);
    }

    /** The test or maintenance in which the device is at {@code now}. */
    public @Nullable Aside asideAt(Instant now) {
        return aside != null && now.isBefore(aside.until()) ? aside : null;
    }

    /** What the registration says, without what happened to the device since. */
    public DeviceEntry asRegistered() {
        return withAside(null).withSilentSince(null);
    }

    /** The same device, heard of or not. */
    DeviceEntry withSilentSince(@Nullable Instant since) {
        return new DeviceEntry(
                id,
                area,
                kind,
                name,
                zone,
                place,
                lon,
                lat,
                elevation,
                intervalSeconds,
                attributes,
                labels,
                since,
                aside);
    }

    /** The same device in test or maintenance, where nobody misses it, or out of it. */
    DeviceEntry withAside(@Nullable Aside other) {
        return new DeviceEntry(
                id,
                area,
                kind,
                name,
                zone,
                place,
                lon,
                lat,
                elevation,
                intervalSeconds,
                attributes,
                labels,
                other == null ? silentSince : null,
                other);
    }

    /** The same device with what another record says of it; whether it is heard of stays. */
    DeviceEntry withRecordOf(DeviceEntry other) {
        return other.withAside(aside).withSilentSince(silentSince);
    }
}
