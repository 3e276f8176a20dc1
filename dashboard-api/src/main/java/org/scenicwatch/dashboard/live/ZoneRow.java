package org.scenicwatch.dashboard.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;

/**
 * People and vehicles in a zone; the area itself is the row with the area's code as id.
 *
 * @param id {@code <area>/<zone>} or the area's code
 * @param name what people call it
 * @param visitors people by its counters; null: it has none that told anything
 * @param vehicles vehicles by the gates around the core area; only on the area's row
 * @param flood that alarms come faster than the desk can follow; only on the area's row, null: they do not
 */
public record ZoneRow(
        String id,
        LocalText name,
        @Nullable Visitors visitors,
        @Nullable Vehicles vehicles,
        @Nullable Flood flood) {

    /**
     * People.
     *
     * @param present how many are there now
     * @param in how many came in, as the counters tell it
     * @param out how many went out
     * @param at when the newest of it was measured
     */
    public record Visitors(long present, long in, long out, Instant at) {}

    /**
     * Vehicles.
     *
     * @param inside how many came in and did not go out again, over all days
     * @param in how many came in today
     * @param out how many went out today
     * @param at when the newest passed
     */
    public record Vehicles(long inside, long in, long out, Instant at) {}

    /**
     * A flood of alarms.
     *
     * @param since when it began
     * @param count how many came before the desk within the last ten minutes
     */
    public record Flood(Instant since, int count) {}
}
