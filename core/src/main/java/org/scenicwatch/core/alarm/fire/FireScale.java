package org.scenicwatch.core.alarm.fire;

import java.time.Duration;

/** What counts as together. */
final class FireScale {

    /** How far apart in time two signs may be. Source: the design's rule for composite confirmation. */
    static final Duration WINDOW = Duration.ofMinutes(3);

    /**
     * How far apart two signs may be that are not in the same house, in metres: the next house of a timber village. To
     * be confirmed on site.
     */
    static final double NEIGHBOURS_METRES = 25;

    /** How far from a house a sign without one may be to be about it, in metres. */
    static final double NEAREST_HOUSE_METRES = 100;

    private FireScale() {}
}
