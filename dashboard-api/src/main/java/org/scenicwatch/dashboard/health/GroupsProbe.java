package org.scenicwatch.dashboard.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scenicwatch.core.alarm.PlatformMetric;
import org.scenicwatch.core.alarm.platform.PlatformProbe;
import org.scenicwatch.core.alarm.platform.PlatformReading;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * For how long each processing group has had events to handle and handled none, from the positions that are stored: so it
 * does not matter which process works on the group, or that none does.
 */
@Component
class GroupsProbe implements PlatformProbe {

    private final JdbcTemplate jdbc;
    private final StoredPositions stored;
    private final Map<String, Moved> moved = new HashMap<>();

    GroupsProbe(JdbcTemplate jdbc, StoredPositions stored) {
        this.jdbc = jdbc;
        this.stored = stored;
    }

    private record Moved(long position, Instant at) {}

    @Override
    public String name() {
        return "processing-groups";
    }

    @Override
    public Scope scope() {
        return Scope.INSTALLATION;
    }

    @Override
    public Set<PlatformMetric> metrics() {
        return Set.of(PlatformMetric.PROCESSOR_STANDING);
    }

    @Override
    public List<PlatformReading> look(Instant now) {
        // Positions first: a head that is read later can only be further on.
        Map<String, Long> positions = stored.all();
        long domain = head("domain_event");
        long telemetry = head("telemetry_event");
        List<PlatformReading> readings = new ArrayList<>();
        positions.forEach((group, position) -> readings.add(new PlatformReading(
                PlatformMetric.PROCESSOR_STANDING,
                "processor-" + PlatformReading.asPart(group),
                standing(group, position, group.equals(ProcessingGroups.HISTORY) ? telemetry : domain, now))));
        moved.keySet().retainAll(new HashSet<>(positions.keySet()));
        return readings;
    }

    private double standing(String group, long position, long head, Instant now) {
        Moved before = moved.get(group);
        Moved after = before != null
                        && before.position() == position
                        && position < head
                        && !before.at().isAfter(now)
                ? before
                : new Moved(position, now);
        moved.put(group, after);
        return Duration.between(after.at(), now).toMillis() / 1e3;
    }

    private long head(String table) {
        Long head = jdbc.queryForObject("select coalesce(max(global_index), 0) from " + table, Long.class);
        return head == null ? 0 : head;
    }
}
