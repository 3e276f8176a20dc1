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
@EventType(value = "telemetry.DevicesApplied", revision = 1)
public record DevicesApplied(String area, int shard, List<AppliedDevice> devices) {

    /**
     * One device.
     *
     * @param device the device's code
     * @param kind the kind, a word of the outside contract
     * @param zone the zone's code
     * @param place the code of the house or other place it stands in
     * @param attributes the numbers that rules refer to, such as {@code static_pressure}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AppliedDevice(
            String device,
            String kind,
            @Nullable String zone,
            @Nullable String place,
            Map<String, Double> attributes) {}
}
