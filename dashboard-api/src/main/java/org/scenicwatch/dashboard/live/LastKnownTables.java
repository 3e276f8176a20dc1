package org.scenicwatch.dashboard.live;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.history.Contact;
import org.scenicwatch.dashboard.history.LatestValue;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;

/**
 * What was last heard of every device, and the telemetry event up to which that is complete. Rows may know more than the
 * position promises: of two facts the newer stays, so reading an event again changes nothing, and two processes may both
 * write.
 */
@Component
class LastKnownTables {

    /** Rows of one statement, which is one short transaction. */
    private static final int ROWS_PER_STATEMENT = 10_000;

    private static final String TELEMETRY = "telemetry";

    private final JdbcTemplate jdbc;
    private final Serializer serializer;

    LastKnownTables(JdbcTemplate jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** The newest value of one metric of one device. */
    private record Point(String device, String metric, LatestValue value) {}

    /** Takes over what is newer than what is there. */
    void save(List<LastKnown> heard) {
        // In one order, so that two processes do not wait for each other crosswise.
        List<LastKnown> ordered =
                heard.stream().sorted(Comparator.comparing(LastKnown::device)).toList();
        List<Point> points = new ArrayList<>();
        ordered.forEach(known -> new TreeMap<>(known.values())
                .forEach((metric, value) -> points.add(new Point(known.device(), metric, value))));
        for (int from = 0; from < points.size(); from += ROWS_PER_STATEMENT) {
            saveValues(points.subList(from, Math.min(points.size(), from + ROWS_PER_STATEMENT)));
        }
        for (int from = 0; from < ordered.size(); from += ROWS_PER_STATEMENT) {
            saveContacts(ordered.subList(from, Math.min(ordered.size(), from + ROWS_PER_STATEMENT)));
        }
    }

    private void saveValues(List<Point> points) {
        jdbc.update(
                """
                insert into latest_value as t (device, metric, at, value, quality)
                select d, m, a, v, q
                from unnest(?::text[], ?::text[], ?::bigint[], ?::float8[], ?::smallint[]) as r (d, m, a, v, q)
                on conflict (device, metric) do update set
                  at = excluded.at, value = excluded.value, quality = excluded.quality
                where excluded.at > t.at
                """,
                points.stream().map(Point::device).toArray(String[]::new),
                points.stream().map(Point::metric).toArray(String[]::new),
                array(points.stream()
                        .mapToLong(point -> point.value().atMillis())
                        .toArray()),
                array(points.stream()
                        .mapToDouble(point -> point.value().value())
                        .toArray()),
                points.stream().map(point -> (short) point.value().quality()).toArray(Short[]::new));
    }

    /** Merges what was heard of devices into what is known, by the rule of {@link Contact#merge}. */
    private void saveContacts(List<LastKnown> heard) {
        List<Contact> all = heard.stream().map(LastKnown::contact).toList();
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
                heard.stream().map(LastKnown::device).toArray(String[]::new),
                all.stream().map(Contact::lastAt).toArray(Long[]::new),
                all.stream().map(Contact::arrived).toArray(Long[]::new),
                all.stream().map(Contact::online).toArray(Boolean[]::new),
                all.stream().map(Contact::onlineAt).toArray(Long[]::new),
                all.stream().map(Contact::state).toArray(String[]::new),
                all.stream().map(Contact::code).toArray(String[]::new),
                all.stream().map(Contact::stateAt).toArray(Long[]::new));
    }

    /** Remembers that every event up to {@code token} is in the rows; of two positions the later one stays. */
    void moveTo(TrackingToken token) {
        SerializedObject<byte[]> bytes = serializer.serialize(token, byte[].class);
        jdbc.update(
                """
                insert into live_checkpoint as t (source, global_index, token, token_type) values (?, ?, ?, ?)
                on conflict (source) do update set
                  global_index = excluded.global_index, token = excluded.token, token_type = excluded.token_type
                where excluded.global_index > t.global_index
                """,
                TELEMETRY,
                LiveFeed.index(token),
                bytes.getData(),
                bytes.getType().getName());
    }

    /** The position up to which everything is in the rows; null: nothing was written down yet. */
    @Nullable
    TrackingToken upTo() {
        List<TrackingToken> found = jdbc.query(
                "select token, token_type from live_checkpoint where source = ?",
                (row, n) -> token(row.getBytes(1), row.getString(2)),
                TELEMETRY);
        return found.isEmpty() ? null : found.get(0);
    }

    private TrackingToken token(byte[] bytes, String type) {
        TrackingToken token = serializer.deserialize(
                new SimpleSerializedObject<>(bytes, byte[].class, new SimpleSerializedType(type, null)));
        return Objects.requireNonNull(WrappedToken.unwrapLowerBound(Objects.requireNonNull(token)));
    }

    /** Every newest value, by device and metric. */
    Map<String, Map<String, LatestValue>> values() {
        Map<String, Map<String, LatestValue>> all = new HashMap<>();
        jdbc.query("select device, metric, at, value, quality from latest_value", row -> {
            all.computeIfAbsent(row.getString(1), device -> new TreeMap<>())
                    .put(row.getString(2), new LatestValue(row.getLong(3), row.getDouble(4), row.getInt(5)));
        });
        return all;
    }

    /** What is known of every device that was heard of. */
    Map<String, Contact> contacts() {
        Map<String, Contact> all = new HashMap<>();
        jdbc.query(
                "select device, last_at, arrived, online, online_at, state, code, state_at from device_contact",
                row -> {
                    all.put(
                            row.getString(1),
                            new Contact(
                                    row.getObject(2, Long.class),
                                    row.getLong(3),
                                    row.getObject(4, Boolean.class),
                                    row.getObject(5, Long.class),
                                    row.getString(6),
                                    row.getString(7),
                                    row.getObject(8, Long.class)));
                });
        return all;
    }

    private static SqlParameterValue array(Object values) {
        return new SqlParameterValue(Types.ARRAY, values);
    }
}
