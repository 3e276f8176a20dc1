package org.scenicwatch.core.telemetry.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Devices that decide themselves told their states, in the order in which they were judged.
 *
 * @param area the area's code
 * @param shard the shard
 * @param states the reports, at least one
 */
@EventType(value = "telemetry.StatesReported", revision = 1)
public record StatesReported(String area, int shard, List<ReportedState> states) {

    /**
     * One report.
     *
     * @param device the device's code
     * @param at device time, epoch milliseconds; the arrival time when the device gave none or an implausible one
     * @param arrived arrival time, epoch milliseconds
     * @param seq the device's own count, -1 without one
     * @param quality code of the {@link org.scenicwatch.core.telemetry.Quality}
     * @param timed whether the device gave a time
     * @param claimedAt the implausible time that the device gave, epoch milliseconds
     * @param state the state, a word of the outside contract such as {@code alarm}
     * @param code the cause of a trip or the device's own code
     * @param detail the device's own words, at most 256 characters
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReportedState(
            String device,
            long at,
            long arrived,
            long seq,
            String quality,
            boolean timed,
            @Nullable Long claimedAt,
            String state,
            @Nullable String code,
            @Nullable String detail) {

        /** The time by which a repeat is recognised. */
        public long statedAt() {
            return claimedAt == null ? at : claimedAt;
        }
    }
}
