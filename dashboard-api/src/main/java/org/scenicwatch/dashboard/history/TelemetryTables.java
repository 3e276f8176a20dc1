package org.scenicwatch.dashboard.history;

import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.SiteSettings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables of passages and gate counts. */
@Component
public class TelemetryTables {

    private final JdbcTemplate jdbc;
    private final ZoneId site;

    public TelemetryTables(JdbcTemplate jdbc, SiteSettings site) {
        this.jdbc = jdbc;
        this.site = site.timeZone();
    }

    /** A captured vehicle as the table has it. */
    public record PassageRow(
            long index,
            int ordinal,
            String gate,
            long atMillis,
            String direction,
            @Nullable String vehicleRef,
            @Nullable String plateColor,
            @Nullable Double confidence,
            @Nullable String lane) {}

    /** Stores the passages that are not there yet and counts those at their gates. */
    public void savePassages(List<PassageRow> passages) {
        if (passages.isEmpty()) {
            return;
        }
        int[][] stored = jdbc.batchUpdate("""
                insert into passage
                  (global_index, ordinal, gate, at, direction, vehicle_ref, plate_color, confidence, lane)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, passages, 1, (statement, passage) -> {
            statement.setLong(1, passage.index());
            statement.setInt(2, passage.ordinal());
            statement.setString(3, passage.gate());
            statement.setLong(4, passage.atMillis());
            statement.setString(5, passage.direction());
            statement.setString(6, passage.vehicleRef());
            statement.setString(7, passage.plateColor());
            statement.setObject(8, passage.confidence(), Types.DOUBLE);
            statement.setString(9, passage.lane());
        });
        var counts = new GateCounts(site);
        for (int i = 0; i < passages.size(); i++) {
            if (Arrays.stream(stored[i]).sum() > 0) {
                PassageRow passage = passages.get(i);
                counts.count(passage.gate(), passage.atMillis(), passage.direction());
            }
        }
        new TreeMap<>(counts.all())
                .forEach((gate, days) -> new TreeMap<>(days)
                        .forEach((day, count) -> jdbc.update(
                                """
                        insert into gate_count as t (gate, day, ins, outs, throughs, last_at) values (?, ?, ?, ?, ?, ?)
                        on conflict (gate, day) do update set
                          ins = t.ins + excluded.ins, outs = t.outs + excluded.outs,
                          throughs = t.throughs + excluded.throughs,
                          last_at = greatest(t.last_at, excluded.last_at)
                        """, gate, day, count.ins(), count.outs(), count.throughs(), count.lastAt())));
    }

    /** All gate counts. */
    public GateCounts gateCounts() {
        var counts = new GateCounts(site);
        jdbc.query("select gate, day, ins, outs, throughs, last_at from gate_count", row -> {
            counts.add(
                    row.getString(1),
                    row.getObject(2, LocalDate.class),
                    new GateCounts.Day(row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)));
        });
        return counts;
    }

    /** The newest passages, newest first. */
    public List<PassageRow> newestPassages(int limit) {
        return jdbc.query(
                """
                select global_index, ordinal, gate, at, direction, vehicle_ref, plate_color, confidence, lane
                from passage order by at desc, global_index desc, ordinal desc limit ?
                """,
                (row, n) -> new PassageRow(
                        row.getLong(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getObject(8, Double.class),
                        row.getString(9)),
                limit);
    }

    /** Forgets the passages before an instant; the counts stay. */
    public void dropPassagesBefore(long millis) {
        jdbc.update("delete from passage where at < ?", millis);
    }

    /** Empties both, for a replay. */
    public void clear() {
        jdbc.execute("truncate passage, gate_count");
    }
}
