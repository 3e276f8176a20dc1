package org.scenicwatch.dashboard.live;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.dashboard.registers.DeviceEntry;

/**
 * A device as the screen shows it.
 *
 * @param id {@code <area>/<device>}
 * @param kind the kind, a word of the outside contract
 * @param name what people call it
 * @param zone the zone's id
 * @param place the id of the place it belongs to
 * @param lon WGS 84 longitude, degrees
 * @param lat WGS 84 latitude, degrees
 * @param elevation metres above sea level
 * @param status whether it is heard of
 * @param condition whether it is well
 * @param state what it reported of itself last
 * @param lastAt newest device time of a message
 * @param intervalSeconds how often it reports when nothing happens
 * @param silentSince since when nothing was heard of it; absent: it is not silent
 * @param aside the test or maintenance in which it is
 * @param values its newest values by metric
 * @param alarm the most urgent alarm that stands on it
 */
public record DeviceRow(
        String id,
        String kind,
        LocalText name,
        @Nullable String zone,
        @Nullable String place,
        double lon,
        double lat,
        @Nullable Double elevation,
        Status status,
        Condition condition,
        @Nullable String state,
        @Nullable Instant lastAt,
        int intervalSeconds,
        @Nullable Instant silentSince,
        DeviceEntry.@Nullable Aside aside,
        Map<String, Value> values,
        @Nullable Priority alarm) {

    /** Whether a device is heard of; the last three are told by the register. */
    @SuppressWarnings("MemberName") // the words of the outside contract
    public enum Status {
        online,
        late,
        silent,
        unknown,
        outOfService,
        test,
        maintenance
    }

    /** Whether a device is well. */
    @SuppressWarnings("MemberName")
    public enum Condition {
        normal,
        alarm,
        fault,
        unknown
    }

    /**
     * A newest value.
     *
     * @param v the value, in the metric's unit
     * @param at when it was measured
     * @param q how far it can be trusted, a word of the outside contract
     */
    public record Value(double v, Instant at, String q) {}

    /** Whether the two differ in what an operator must see at once, not in measured values only. */
    @JsonIgnore
    boolean differsInStateFrom(DeviceRow other) {
        return status != other.status
                || condition != other.condition
                || alarm != other.alarm
                || !java.util.Objects.equals(aside, other.aside)
                || !java.util.Objects.equals(state, other.state);
    }
}
