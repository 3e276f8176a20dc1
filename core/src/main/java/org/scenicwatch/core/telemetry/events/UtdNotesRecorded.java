package org.scenicwatch.core.telemetry.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * User transmission devices told what is neither a state nor a reading of a registered device: what was operated at
 * them, versions, configurations, clocks, and readings of parts that nobody registered.
 *
 * @param area the area's code
 * @param shard the shard
 * @param notes the notes in the order of their arrival, at least one
 */
@EventType(value = "telemetry.UtdNotesRecorded", revision = 1)
public record UtdNotesRecorded(String area, int shard, List<UtdNote> notes) {

    /**
     * One note.
     *
     * @param utd the transmission device's code
     * @param device what the note is about: the transmission device itself, a fire system behind it or a part of one
     * @param at device time, epoch milliseconds; the arrival time when the device gave none or an implausible one
     * @param arrived arrival time, epoch milliseconds
     * @param timed whether the device gave a time
     * @param claimedAt the implausible time that the device gave, epoch milliseconds
     * @param topic operation, version, configuration, clock, analog, confirmed or denied
     * @param value what was noted, at most 256 characters
     * @param operator number of the person at the device, for operations
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UtdNote(
            String utd,
            String device,
            long at,
            long arrived,
            boolean timed,
            @Nullable Long claimedAt,
            String topic,
            String value,
            @Nullable Integer operator) {

        /** The time by which a repeat is recognised. */
        public long statedAt() {
            return claimedAt == null ? at : claimedAt;
        }
    }
}
