package org.scenicwatch.simulator.behaviour;

import java.util.Map;
import org.scenicwatch.simulator.village.Device;

/** Mild mountain weather: warm afternoons, damp nights, a shower now and then, and a river that follows it. */
final class Weather {
    private static final int WARMEST_DAY = 205;
    private final long seed;

    Weather(long seed) {
        this.seed = seed;
    }

    /** Air outside, Cel. */
    double temperature(Moment now) {
        double season = Math.cos((now.date().getDayOfYear() - WARMEST_DAY) / 365.25 * 2 * Math.PI);
        double day = Math.cos((now.hour() - 15) / 24 * 2 * Math.PI);
        return 16.5 + 8.5 * season + 3.5 * day + 2 * Noise.drifting(seed, "air", now.epochSecond(), 21_600);
    }

    /** Rain, mm/h; mostly none. */
    double rain(Moment now) {
        double wet = Noise.drifting(seed, "rain", now.epochSecond(), 5_400);
        return wet < 0.55 ? 0 : (wet - 0.55) * 14;
    }

    Map<String, Double> station(Moment now) {
        double rain = rain(now);
        double day = Math.cos((now.hour() - 15) / 24 * 2 * Math.PI);
        double humidity =
                76 - 11 * day + 6 * Noise.drifting(seed, "humid", now.epochSecond(), 7_200) + Math.min(6, rain);
        double wind = 1.6
                + 1.1 * Noise.drifting(seed, "wind", now.epochSecond(), 600)
                + 0.4 * Noise.around(seed, "gust", now.epochSecond());
        return new Readings()
                .put("temperature", temperature(now), 1)
                .put("humidity", Math.min(99, humidity), 0)
                .put("wind_speed", Math.max(0, wind), 1)
                .put("rain", rain, 1)
                .values();
    }

    Map<String, Double> river(Device gauge, Moment now) {
        double level = 1.25
                + 0.18 * Noise.drifting(seed, "river", now.epochSecond(), 43_200)
                + 0.01 * Math.min(6, rain(now))
                + 0.004 * Noise.around(seed, gauge.id(), now.epochSecond());
        return new Readings().put("level", level, 3).values();
    }
}
