package org.scenicwatch.core.alarm.platform;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.scenicwatch.core.alarm.PlatformMetric;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many events wait that an automation could not handle. */
final class DeadLettersProbe implements PlatformProbe {

    private final JdbcClient jdbc;

    DeadLettersProbe(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "dead-letters";
    }

    @Override
    public Scope scope() {
        return Scope.INSTALLATION;
    }

    @Override
    public Set<PlatformMetric> metrics() {
        return Set.of(PlatformMetric.DEAD_LETTERS);
    }

    @Override
    public List<PlatformReading> look(Instant now) {
        long count =
                jdbc.sql("select count(*) from dead_letter").query(Long.class).single();
        return List.of(new PlatformReading(PlatformMetric.DEAD_LETTERS, "dead-letters", count));
    }
}
