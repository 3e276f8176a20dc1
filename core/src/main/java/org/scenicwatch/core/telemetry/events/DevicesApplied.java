package org.scenicwatch.core.telemetry.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The registry as detection sees it from here on: each device named replaces what was known of it, the others stay.
 *
 * @param area the area's code
 * @param shard the shard
 * @param devices new and changed devices of the shard, at least one
 */
@EventType(value = "telemetry.DevicesApplied", revision = 2)
public record DevicesApplied(String area, int shard, List<AppliedDevice> devices) {

    /**
     * One device.
     *
     * @param device the device's code
     * @param kind the kind, a word of the outside contract
     * @param zone the zone's code
     * @param place the code of the house or other place it stands in
     * @param attributes the numbers that rules refer to, such as {@code static_pressure}
     * @param intervalSeconds how often it is heard of when nothing happens; 0: nobody knows, its silence says nothing
     * @param mode the mode that it was last taken into
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AppliedDevice(
            String device,
            String kind,
            @Nullable String zone,
            @Nullable String place,
            Map<String, Double> attributes,
            int intervalSeconds,
            @Nullable AppliedMode mode) {}

    /**
     * A time in which a device does not count as live.
     *
     * @param name {@code test} or {@code maintenance}
     * @param since from when, server time, epoch milliseconds
     * @param until to when at the latest, server time, epoch milliseconds
     */
    public record AppliedMode(String name, long since, long until) {

        /** Whether the device is in this mode at {@code millis}, server time. */
        public boolean isOnAt(long millis) {
            return millis >= since && millis < until;
        }
    }
}
