package org.scenicwatch.dashboard.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.SiteSettings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;

/** The tables of newest values, contacts, passages and gate counts. */
@Component
public class TelemetryTables {

    private final JdbcTemplate jdbc;
    private final ZoneId site;

    public TelemetryTables(JdbcTemplate jdbc, SiteSettings site) {
        this.jdbc = jdbc;
        this.site = site.timeZone();
    }

    /** A metric of a device. */
    public record Point(String device, String metric) implements Comparable<Point> {
        @Override
        public int compareTo(Point other) {
            int byDevice = device.compareTo(other.device);
            return byDevice == 0 ? metric.compareTo(other.metric) : byDevice;
        }
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

    /** Takes over the values that are newer than what is there. */
    public void saveLatest(Map<Point, LatestValue> values) {
        if (values.isEmpty()) {
            return;
        }
        List<Map.Entry<Point, LatestValue>> ordered = new ArrayList<>(values.entrySet());
        ordered.sort(Map.Entry.comparingByKey());
        int size = ordered.size();
        var device = new String[size];
        var metric = new String[size];
        var at = new long[size];
        var value = new double[size];
        var quality = new short[size];
        int i = 0;
        for (Map.Entry<Point, LatestValue> entry : ordered) {
            device[i] = entry.getKey().device();
            metric[i] = entry.getKey().metric();
            at[i] = entry.getValue().atMillis();
            value[i] = entry.getValue().value();
            quality[i++] = (short) entry.getValue().quality();
        }
        jdbc.update("""
                insert into latest_value as t (device, metric, at, value, quality)
                select d, m, a, v, q
                from unnest(?::text[], ?::text[], ?::bigint[], ?::float8[], ?::smallint[]) as r (d, m, a, v, q)
                on conflict (device, metric) do update set
                  at = excluded.at, value = excluded.value, quality = excluded.quality
                where excluded.at > t.at
                """, device, metric, array(at), array(value), array(quality));
    }

    /** Merges what was heard of devices into what is known, by the rule of {@link Contact#merge}. */
    public void saveContacts(Map<String, Contact> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        var ordered = new TreeMap<>(contacts);
        List<Contact> all = List.copyOf(ordered.values());
        jdbc.update(
                """
                insert into device_contact as t
                  (device, last_at, arrived, online, online_at, state, code, state_at)
                select * from unnest(?::text[], ?::bigint[], ?::bigint[], ?::boolean[], ?::bigint[], ?::text[], ?::text[],
                                     ?::bigint[])
                on conflict (device) do update set
                  last_at = greatest(t.last_at, excluded.last_at),
                  arrived = greatest(t.arrived, excluded.arrived),
                  online = case when excluded.online_at >= coalesce(t.online_at, 0)
                    then excluded.online else t.online end,
                  online_at = greatest(t.online_at, excluded.online_at),
                  state = case when excluded.state_at > coalesce(t.state_at, 0) then excluded.state else t.state end,
                  code = case when excluded.state_at > coalesce(t.state_at, 0) then excluded.code else t.code end,
                  state_at = greatest(t.state_at, excluded.state_at)
                """,
                ordered.keySet().toArray(String[]::new),
                all.stream().map(Contact::lastAt).toArray(Long[]::new),
                all.stream().map(Contact::arrived).toArray(Long[]::new),
                all.stream().map(Contact::online).toArray(Boolean[]::new),
                all.stream().map(Contact::onlineAt).toArray(Long[]::new),
                all.stream().map(Contact::state).toArray(String[]::new),
                all.stream().map(Contact::code).toArray(String[]::new),
                all.stream().map(Contact::stateAt).toArray(Long[]::new));
    }

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

    /** Every newest value, by device and metric. */
    public Map<String, Map<String, LatestValue>> latest() {
        Map<String, Map<String, LatestValue>> all = new HashMap<>();
        jdbc.query("select device, metric, at, value, quality from latest_value", row -> {
            all.computeIfAbsent(row.getString(1), device -> new TreeMap<>())
                    .put(row.getString(2), new LatestValue(row.getLong(3), row.getDouble(4), row.getInt(5)));
        });
        return all;
    }

    /** What is known of every device that was heard of. */
    public Map<String, Contact> contacts() {
        Map<String, Contact> all = new HashMap<>();
        jdbc.query(
                "select device, last_at, arrived, online, online_at, state, code, state_at from device_contact",
                row -> {
                    all.put(row.getString(1), contact(row));
                });
        return all;
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getObject(2, Long.class),
                row.getLong(3),
                row.getObject(4, Boolean.class),
                row.getObject(5, Long.class),
                row.getString(6),
                row.getString(7),
                row.getObject(8, Long.class));
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

    /** Empties all of them, for a replay. */
    public void clear() {
        jdbc.execute("truncate latest_value, device_contact, passage, gate_count");
    }

    private static SqlParameterValue array(Object values) {
        return new SqlParameterValue(Types.ARRAY, values);
    }
}
