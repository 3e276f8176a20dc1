package org.scenicwatch.core.alarm.platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.scenicwatch.core.alarm.PlatformMetric;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code ingest_presence} (migration V58): whether any process takes in what devices send. The process that has
 * shards and a line to the broker says so; whoever looks for all tells when nobody has said so for a while, so that it is
 * noticed too when ingest is gone altogether. Times are the database's. One thread looks, any may say.
 */
public final class IntakePresence implements PlatformProbe {

    private final JdbcClient jdbc;
    private final String area;
    private final LongSupplier nanos;
    private final long begun;

    IntakePresence(JdbcClient jdbc, String area, LongSupplier nanos) {
        this.jdbc = jdbc;
        this.area = area;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    /** This process has all shards and a line to the broker. */
    public void say() {
        jdbc.sql("""
                        insert into ingest_presence (area, at) values (?, clock_timestamp())
                        on conflict (area) do update set at = excluded.at
                        """).param(area).update();
    }

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public Scope scope() {
        return Scope.INSTALLATION;
    }

    @Override
    public Set<PlatformMetric> metrics() {
        return Set.of(PlatformMetric.INTAKE_DOWN);
    }

    /** An installation without ingest has no row. What was before this process began is not held against anybody. */
    @Override
    public List<PlatformReading> look(Instant now) {
        Optional<Double> silent = jdbc.sql("""
                        select extract(epoch from clock_timestamp() - at)::double precision
                          from ingest_presence where area = ?
                        """).param(area).query(Double.class).optional();
        double watched = (nanos.getAsLong() - begun) / 1e9;
        return silent.map(seconds -> List.of(new PlatformReading(
                        PlatformMetric.INTAKE_DOWN, "intake", Math.max(0, Math.min(seconds, watched)))))
                .orElse(List.of());
    }
}
