package org.scenicwatch.dashboard.fireaccess;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.fireaccess.AccessBook;
import org.scenicwatch.dashboard.surroundings.Surroundings;

/**
 * How a kind of engine comes to the place of a case, with the water that is near.
 *
 * @param engine the kind
 * @param reach how near it comes
 * @param start from where; none: no place is registered as one, or none is near a way
 * @param startsKnown whether any place is registered as a start
 * @param drivenMetres from the start to where it stands
 * @param hoseMetres from there along the lanes to the house
 * @param hoseLengths the same in lengths of hose
 * @param barrier what stops it; none: nothing, or there is no way
 * @param drive its way, longitude and latitude of each point
 * @param lay the hose's way, the same
 * @param unmeasured ways on it whose limits nobody has entered
 * @param below ways on it that are narrower or lower than ways for engines should be
 * @param lon WGS 84 longitude of the goal in degrees
 * @param lat WGS 84 latitude of the goal in degrees
 * @param around hydrants, houses at risk, and people in them
 * @param blocks every way that is blocked now
 */
record AccessView(
        AccessBook.Engine engine,
        AccessPlan.Reach reach,
        @Nullable Place start,
        boolean startsKnown,
        long drivenMetres,
        long hoseMetres,
        long hoseLengths,
        @Nullable Barrier barrier,
        List<double[]> drive,
        List<double[]> lay,
        List<Place> unmeasured,
        List<Place> below,
        double lon,
        double lat,
        Surroundings around,
        List<Block> blocks) {

    /** A place by id and name. */
    record Place(String id, LocalText name) {}

    /**
     * What stops the engine.
     *
     * @param needed what it needs, metres or tonnes
     * @param given what the way gives
     */
    record Barrier(
            Way.Stop stop,
            Place way,
            @Nullable Double needed,
            @Nullable Double given) {}

    /**
     * A way that is blocked.
     *
     * @param late whether it should be free by now
     * @param note what somebody wrote; only for those who may read it
     */
    record Block(
            Place way,
            String ground,
            LocalText groundTitle,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Instant until,
            boolean late,
            Instant since,
            @Nullable String note) {}
}
