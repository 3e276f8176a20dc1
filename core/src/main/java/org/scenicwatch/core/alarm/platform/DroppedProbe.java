package org.scenicwatch.core.alarm.platform;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.scenicwatch.core.alarm.PlatformMetric;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many messages the brokers threw away on the days on which they last did so within some minutes; 0 when they did not.
 * Ingest's queue watch keeps these counts.
 */
final class DroppedProbe implements PlatformProbe {

    private final JdbcClient jdbc;
    private final Duration recent;

    DroppedProbe(JdbcClient jdbc, Duration recent) {
        this.jdbc = jdbc;
        this.recent = recent;
    }

    @Override
    public String name() {
        return "broker-dropped";
    }

    @Override
    public Scope scope() {
        return Scope.INSTALLATION;
    }

    @Override
    public Set<PlatformMetric> metrics() {
        return Set.of(PlatformMetric.BROKER_DROPPED);
    }

    @Override
    public List<PlatformReading> look(Instant now) {
        long count = jdbc.sql("select coalesce(sum(count), 0)::bigint from broker_dropped where last_at > ?")
                .param(Timestamp.from(now.minus(recent)))
                .query(Long.class)
                .single();
        return List.of(new PlatformReading(PlatformMetric.BROKER_DROPPED, "broker", count));
    }
}
