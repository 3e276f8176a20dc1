package org.scenicwatch.core.alarm.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.scenicwatch.core.alarm.PlatformMetric;
import org.springframework.dao.DataAccessException;

/**
 * How long a small write to the database takes. While it is away nothing can be stored, an alarm neither; how long it was
 * away is told when it is back. One thread.
 */
final class DatabaseProbe implements PlatformProbe {

    private final Runnable write;
    private final LongSupplier nanos;
    private final Peak peak;
    private long awaySince;
    private boolean away;

    DatabaseProbe(Runnable write, LongSupplier nanos, Duration recent) {
        this.write = write;
        this.nanos = nanos;
        this.peak = new Peak(recent);
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Scope scope() {
        return Scope.NODE;
    }

    @Override
    public Set<PlatformMetric> metrics() {
        return Set.of(PlatformMetric.DATABASE_ANSWER);
    }

    @Override
    public List<PlatformReading> look(Instant now) {
        long before = nanos.getAsLong();
        if (!away) {
            awaySince = before;
        }
        try {
            write.run();
            away = false;
        } catch (DataAccessException e) {
            away = true;
        }
        long after = nanos.getAsLong();
        double seconds = (after - awaySince) / 1e9;
        return List.of(new PlatformReading(PlatformMetric.DATABASE_ANSWER, "database", peak.with(seconds, after)));
    }
}
