package org.scenicwatch.dashboard.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Vehicles by gate and day of the site. */
public final class GateCounts {

    private final ZoneId site;
    private final Map<String, Map<LocalDate, Day>> gates = new HashMap<>();

    /**
     * Vehicles of one gate on one day, or over all days.
     *
     * @param ins how many came in
     * @param outs how many went out
     * @param throughs how many passed in no known direction
     * @param lastAt when the newest passed, milliseconds since 1970 UTC; 0: none
     */
    public record Day(long ins, long outs, long throughs, long lastAt) {

        static final Day EMPTY = new Day(0, 0, 0, 0);

        /** Both together. */
        public Day plus(Day other) {
            return new Day(
                    ins + other.ins, outs + other.outs, throughs + other.throughs, Math.max(lastAt, other.lastAt));
        }
    }

    public GateCounts(ZoneId site) {
        this.site = site;
    }

    /** Counts one vehicle; {@code direction} is {@code in}, {@code out} or anything else for through. */
    public void count(String gate, long atMillis, String direction) {
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(atMillis), site);
        Day one = new Day(
                direction.equals("in") ? 1 : 0,
                direction.equals("out") ? 1 : 0,
                direction.equals("in") || direction.equals("out") ? 0 : 1,
                atMillis);
        add(gate, day, one);
    }

    /** Adds a stored count. */
    public void add(String gate, LocalDate day, Day more) {
        gates.computeIfAbsent(gate, g -> new HashMap<>()).merge(day, more, Day::plus);
    }

    /** The gate's count of one day. */
    public Day of(String gate, LocalDate day) {
        return gates.getOrDefault(gate, Map.of()).getOrDefault(day, Day.EMPTY);
    }

    /** The gate's count over all days. */
    public Day total(String gate) {
        return gates.getOrDefault(gate, Map.of()).values().stream().reduce(Day.EMPTY, Day::plus);
    }

    /** All counts, by gate and day. */
    public Map<String, Map<LocalDate, Day>> all() {
        return gates;
    }
}
