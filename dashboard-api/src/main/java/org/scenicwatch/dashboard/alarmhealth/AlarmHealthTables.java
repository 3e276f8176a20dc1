package org.scenicwatch.dashboard.alarmhealth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.Verification;
import org.scenicwatch.dashboard.projection.JsonTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of annunciations and verifications, and of what is still open of alarms and cases. */
@Component
public class AlarmHealthTables {

    private static final int FETCH = 5_000;

    private static final String ANNUNCIATIONS = """
            select global_index, at, alarm, occurrence, rule, source, kind, priority, first, begins_standing,
                begins_waiting, gone_at, touched, stood_until, acknowledged_at, responded_at
            from alarm_annunciation
            """;

    private final JdbcTemplate jdbc;
    private final JdbcTemplate streaming;
    private final TransactionTemplate atOneMoment;
    private final JsonTable<AlarmAttention> alarms;
    private final JsonTable<CaseAttention> cases;

    AlarmHealthTables(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.streaming.setFetchSize(FETCH);
        this.atOneMoment = new TransactionTemplate(transactions);
        this.atOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.atOneMoment.setReadOnly(true);
        this.alarms = new JsonTable<>("alarm_attention", AlarmAttention.class, alarm -> 0, jdbc);
        this.cases = new JsonTable<>("case_attention", CaseAttention.class, row -> 0, jdbc);
    }

    public JsonTable<AlarmAttention> alarms() {
        return alarms;
    }

    public JsonTable<CaseAttention> cases() {
        return cases;
    }

    /**
     * What the figures of a period need: annunciations since {@code since}, and older ones that stood, waited or were
     * answered since {@code from}; both before {@code to}, oldest first. Verifications of the period.
     */
    AlarmFacts facts(long since, long from, long to) {
        return Objects.requireNonNull(atOneMoment.execute(status -> new AlarmFacts(
                annunciations(since, from, to),
                streaming.query(
                        """
                        select global_index, at, alarm, rule, source, kind, result, cause from fire_verification
                        where at >= ? and at < ? order by at, global_index
                        """,
                        (row, n) -> new VerifiedFire(
                                row.getLong(1),
                                row.getLong(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                Verification.valueOf(row.getString(7)),
                                row.getString(8)),
                        from,
                        to))));
    }

    /** When alarms came before the desk since a time, milliseconds since 1970 UTC, oldest first. */
    public List<Long> annunciatedSince(long since) {
        return jdbc.queryForList(
                "select at from alarm_annunciation where at >= ? order by at, global_index", Long.class, since);
    }

    private List<Annunciation> annunciations(long since, long from, long to) {
        Map<String, Annunciation> known = new HashMap<>();
        List<Annunciation> rows = new ArrayList<>();
        RowCallbackHandler add = row -> rows.add(annunciation(row, known));
        streaming.query(ANNUNCIATIONS + """
                where at < ? and (begins_standing and coalesce(stood_until, 9223372036854775807) >= ?
                    or begins_waiting and coalesce(acknowledged_at, 9223372036854775807) >= ?
                    or responded_at >= ?)
                order by at, global_index
                """, add, since, from, from, from);
        streaming.query(ANNUNCIATIONS + "where at >= ? and at < ? order by at, global_index", add, since, to);
        return rows;
    }

    /** What tells alarms apart is read once for each: a month holds the same few over and over. */
    private static Annunciation annunciation(ResultSet row, Map<String, Annunciation> known) throws SQLException {
        String alarm = row.getString(3);
        Annunciation same = known.get(alarm);
        Annunciation read = new Annunciation(
                row.getLong(1),
                row.getLong(2),
                same == null ? alarm : same.alarm(),
                row.getLong(4),
                same == null ? row.getString(5) : same.rule(),
                same == null ? row.getString(6) : same.source(),
                same == null ? row.getString(7) : same.kind(),
                Priority.valueOf(row.getString(8)),
                row.getBoolean(9),
                row.getBoolean(10),
                row.getBoolean(11),
                millis(row, 12),
                row.getBoolean(13),
                millis(row, 14),
                millis(row, 15),
                millis(row, 16));
        if (same == null) {
            known.put(alarm, read);
        }
        return read;
    }

    private static @Nullable Long millis(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /** Adds annunciations; one that is there stays. */
    void add(Collection<Annunciation> added) {
        jdbc.batchUpdate("""
                insert into alarm_annunciation (global_index, at, alarm, occurrence, rule, source, kind, priority,
                    first, begins_standing, begins_waiting)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, added, 500, (statement, row) -> {
            statement.setLong(1, row.index());
            statement.setLong(2, row.at());
            statement.setString(3, row.alarm());
            statement.setLong(4, row.occurrence());
            statement.setString(5, row.rule());
            statement.setString(6, row.source());
            statement.setString(7, row.kind());
            statement.setString(8, row.priority().name());
            statement.setBoolean(9, row.first());
            statement.setBoolean(10, row.beginsStanding());
            statement.setBoolean(11, row.beginsWaiting());
        });
    }

    /** Completes annunciations, by their global index; what a change does not tell stays as it is. */
    void complete(Map<Long, Annunciation.Change> changes) {
        List<Map.Entry<Long, Annunciation.Change>> ordered =
                changes.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        jdbc.update(
                """
                update alarm_annunciation as a
                set gone_at = coalesce(c.gone, a.gone_at), touched = a.touched or c.touched,
                    stood_until = coalesce(c.stood, a.stood_until),
                    acknowledged_at = coalesce(c.acknowledged, a.acknowledged_at),
                    responded_at = coalesce(c.responded, a.responded_at)
                from unnest(?::bigint[], ?::bigint[], ?::boolean[], ?::bigint[], ?::bigint[], ?::bigint[])
                    as c (i, gone, touched, stood, acknowledged, responded)
                where a.global_index = c.i
                """,
                millis(ordered, Map.Entry::getKey),
                millis(ordered, change -> change.getValue().goneAt()),
                new SqlParameterValue(
                        Types.ARRAY,
                        ordered.stream()
                                .map(change -> change.getValue().touched())
                                .toArray(Boolean[]::new)),
                millis(ordered, change -> change.getValue().stoodUntil()),
                millis(ordered, change -> change.getValue().acknowledgedAt()),
                millis(ordered, change -> change.getValue().respondedAt()));
    }

    private static SqlParameterValue millis(
            List<Map.Entry<Long, Annunciation.Change>> changes,
            Function<Map.Entry<Long, Annunciation.Change>, @Nullable Long> value) {
        return new SqlParameterValue(Types.ARRAY, changes.stream().map(value).toArray(Long[]::new));
    }

    /** Adds verifications; one that is there stays. */
    void addVerified(Collection<VerifiedFire> added) {
        jdbc.batchUpdate("""
                insert into fire_verification (global_index, at, alarm, rule, source, kind, result, cause)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, added, 500, (statement, row) -> {
            statement.setLong(1, row.index());
            statement.setLong(2, row.at());
            statement.setString(3, row.alarm());
            statement.setString(4, row.rule());
            statement.setString(5, row.source());
            statement.setString(6, row.kind());
            statement.setString(7, row.result().name());
            statement.setString(8, row.cause());
        });
    }

    /** Empties all of them, for a replay. */
    void clear() {
        jdbc.update("truncate alarm_annunciation, fire_verification");
        alarms.clear();
        cases.clear();
    }
}
