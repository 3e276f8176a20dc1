package org.scenicwatch.simulator.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scenicwatch.simulator.village.Device;

/** A course of events laid over the ordinary day; it ends by itself and leaves everything normal. */
public interface Scenario {
    /** The name it is called by. */
    String name();

    /** Code of the place or device where it happens. */
    String place();

    /** How long it takes until everything is normal again. */
    Duration length();

    /** What devices say by themselves, in order of time. */
    List<Cue> cues();

    /** Devices that report quickly meanwhile, as real ones do when a value runs away. */
    Set<String> hurried();

    /** Whether a device says nothing at this point of the course. */
    boolean silent(Device device, Duration elapsed);

    /** Changes what a device measures at this point of the course. */
    void disturb(Device device, Duration elapsed, Map<String, Double> values);

    /** 0 before {@code from}, 1 after {@code to}, straight between them; all in seconds. */
    static double ramp(Duration elapsed, double from, double to) {
        double seconds = elapsed.toMillis() / 1_000.0;
        return Math.max(0, Math.min(1, (seconds - from) / (to - from)));
    }

    /** Replaces a metric that the report holds, rounded to three decimals. */
    static void set(Map<String, Double> values, String metric, double value) {
        if (values.containsKey(metric)) {
            values.put(metric, Math.round(value * 1_000) / 1_000.0);
        }
    }

    /** Adds to a metric that the report holds. */
    static void add(Map<String, Double> values, String metric, double more) {
        Double ordinary = values.get(metric);
        if (ordinary != null) {
            set(values, metric, ordinary + more);
        }
    }
}
