package org.scenicwatch.core.telemetry.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Vehicles passed gates. Plates stand in the vault; the event knows a vehicle by its reference only.
 *
 * @param area the area's code
 * @param shard the shard
 * @param passages the passages in the order of their arrival, at least one
 */
@EventType(value = "telemetry.PassagesRecorded", revision = 1)
public record PassagesRecorded(String area, int shard, List<RecordedPassage> passages) {

    /**
     * One passage.
     *
     * @param device the gate's code
     * @param at device time, epoch milliseconds; the arrival time when the gate gave none or an implausible one
     * @param arrived arrival time, epoch milliseconds
     * @param seq the gate's own count, -1 without one
     * @param quality code of the {@link org.scenicwatch.core.telemetry.Quality}
     * @param timed whether the gate gave a time
     * @param claimedAt the implausible time that the gate gave, epoch milliseconds
     * @param vehicleRef the vehicle in the vault; absent when no plate was read
     * @param plateColor colour of the plate as the gate named it
     * @param direction {@code in}, {@code out} or {@code through}
     * @param heading heading in degrees from north, clockwise
     * @param lane the gate's name of the lane
     * @param confidence how sure the gate is of the plate, 0 to 1
     * @param image the gate's reference to a picture
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RecordedPassage(
            String device,
            long at,
            long arrived,
            long seq,
            String quality,
            boolean timed,
            @Nullable Long claimedAt,
            @Nullable String vehicleRef,
            @Nullable String plateColor,
            String direction,
            @Nullable Double heading,
            @Nullable String lane,
            @Nullable Double confidence,
            @Nullable String image) {

        /** The time by which a repeat is recognised. */
        public long statedAt() {
            return claimedAt == null ? at : claimedAt;
        }
    }
}
