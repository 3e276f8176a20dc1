package org.scenicwatch.simulator.behaviour;

import java.util.Map;
import org.scenicwatch.simulator.village.Device;

/**
 * Visitors as the counters see them. {@code in} and {@code out} count from midnight in the village, {@code present} is
 * {@code in} less {@code out}: summed over counters it is the number of people in a zone or in the village.
 */
final class Crowd {
    private final long seed;

    Crowd(long seed) {
        this.seed = seed;
    }

    Map<String, Double> counter(Device counter, Moment now) {
        double busy = 350 + 700 * Noise.unit(seed, counter.id(), 21);
        double day = (now.weekend() ? 1.35 : 0.9)
                + 0.15 * Noise.around(seed, "crowd", now.date().toEpochDay());
        double visitors = busy * day;
        long in = Math.round(visitors * DayCurve.ARRIVING.shareUntil(now.hour()));
        long out = Math.min(in, Math.round(visitors * DayCurve.LEAVING.shareUntil(now.hour())));
        return new Readings()
                .put("in", in, 0)
                .put("out", out, 0)
                .put("present", in - out, 0)
                .values();
    }
}
