package org.scenicwatch.dashboard.fireaccess;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.fireaccess.AccessBook;
import org.scenicwatch.dashboard.registers.PlaceEntry;

/**
 * A lane or bridge as an engine meets it.
 *
 * @param id the place's id in rows
 * @param name what people call it
 * @param bridge whether it is one
 * @param line its middle, in metres around the area's middle
 * @param stairs whether only people get through
 * @param width clear width in metres; none: nobody has entered it
 * @param height clear height in metres; the same
 * @param tonnes what it carries; the same
 * @param blocked where it is blocked, metres along the line; none: it is not, a negative number: all of it
 */
record Way(
        String id,
        LocalText name,
        boolean bridge,
        LineString line,
        boolean stairs,
        @Nullable Double width,
        @Nullable Double height,
        @Nullable Double tonnes,
        @Nullable Double blocked) {

    private static final Set<String> ON_FOOT = Set.of("stairs", "footpath");

    /** Why an engine does not get through. */
    enum Stop {
        BLOCKED,
        STAIRS,
        WIDTH,
        HEIGHT,
        LOAD
    }

    /** What stands in the way, and the figures of it: what the engine needs and what the way gives, metres or tonnes. */
    record Barrier(
            Stop stop, @Nullable Double needed, @Nullable Double given) {}

    static Way of(PlaceEntry place, LineString line, @Nullable Double blocked) {
        Map<String, String> facts = place.attributes();
        return new Way(
                place.id(),
                place.name(),
                place.layer().equals("bridge"),
                line,
                ON_FOOT.contains(facts.getOrDefault("use", "")),
                WayLimits.limit(facts.get(WayLimits.WIDTH)),
                WayLimits.limit(facts.get(WayLimits.HEIGHT)),
                WayLimits.limit(facts.get(WayLimits.LOAD)),
                blocked);
    }

    /** What stops the engine between two points of the way; none: it gets through. */
    @Nullable
    Barrier barrier(AccessBook.Engine engine, double from, double to) {
        if (stairs) {
            return new Barrier(Stop.STAIRS, null, null);
        }
        if (width != null && width < engine.widthMetres()) {
            return new Barrier(Stop.WIDTH, engine.widthMetres(), width);
        }
        if (height != null && height < engine.heightMetres()) {
            return new Barrier(Stop.HEIGHT, engine.heightMetres(), height);
        }
        if (tonnes != null && tonnes < engine.tonnes()) {
            return new Barrier(Stop.LOAD, engine.tonnes(), tonnes);
        }
        if (blocked != null && (blocked < 0 || (from <= blocked && blocked <= to))) {
            return new Barrier(Stop.BLOCKED, null, null);
        }
        return null;
    }

    /** Whether somebody has yet to measure it. */
    boolean isUnmeasured() {
        return !stairs && (width == null || height == null || (bridge && tonnes == null));
    }

    /** Whether it is narrower or lower than ways for engines should be. */
    boolean isBelow(double clearance) {
        return (width != null && width < clearance) || (height != null && height < clearance);
    }
}
