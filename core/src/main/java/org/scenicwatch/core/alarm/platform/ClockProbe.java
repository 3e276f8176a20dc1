package org.scenicwatch.core.alarm.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.scenicwatch.core.alarm.PlatformMetric;

/**
 * Steps of this machine's clock: how far it moved between two looks against a clock that never jumps. A machine that slept
 * or was held shows as a step forward. One thread.
 */
final class ClockProbe implements PlatformProbe {

    /** A reading of two clocks that took longer than this says nothing. */
    private static final long READ_NANOS = 200_000_000;

    private final Clock clock;
    private final LongSupplier nanos;
    private final Peak peak;
    private long wallMillis;
    private long atNanos;
    private boolean begun;

    ClockProbe(Clock clock, LongSupplier nanos, Duration recent) {
        this.clock = clock;
        this.nanos = nanos;
        this.peak = new Peak(recent);
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Scope scope() {
        return Scope.NODE;
    }

    @Override
    public Set<PlatformMetric> metrics() {
        return Set.of(PlatformMetric.CLOCK_STEP);
    }

    @Override
    public List<PlatformReading> look(Instant now) {
        long before = nanos.getAsLong();
        long wall = clock.millis();
        long after = nanos.getAsLong();
        double step = 0;
        if (after - before <= READ_NANOS) {
            if (begun) {
                step = Math.abs((wall - wallMillis) - (after - atNanos) / 1e6) / 1_000;
            }
            begun = true;
            wallMillis = wall;
            atNanos = after;
        }
        return List.of(new PlatformReading(PlatformMetric.CLOCK_STEP, "clock", peak.with(step, after)));
    }
}
