package org.scenicwatch.dashboard.casesandalarms;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.scenicwatch.dashboard.projection.RowJson;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;

/** What happened to each of a kind of thing, one row per event. */
public final class TrailTable {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final String table;
    private final String key;
    private final JdbcTemplate jdbc;

    TrailTable(String table, String key, JdbcTemplate jdbc) {
        this.table = table;
        this.key = key;
        this.jdbc = jdbc;
    }

    /** Adds rows; a row that is there stays. */
    public void add(List<TrailRow> rows) {
        jdbc.batchUpdate(
                "insert into " + table + " (" + key + ", global_index, at, event, actor, facts)" + """
                 values (?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing
                """,
                rows,
                100,
                (statement, row) -> {
                    statement.setString(1, row.subject());
                    statement.setLong(2, row.index());
                    statement.setObject(3, row.at().atOffset(ZoneOffset.UTC));
                    statement.setString(4, row.event());
                    statement.setString(5, row.actor());
                    statement.setString(6, RowJson.mapper().writeValueAsString(row.facts()));
                });
    }

    /** Everything that happened to one, oldest first. */
    public List<TrailRow> of(String subject) {
        return rows("order by global_index", subject);
    }

    /** What happened to one before the event {@code before}, newest first, at most {@code limit} rows. */
    List<TrailRow> newestOf(String subject, long before, int limit) {
        return rows("and global_index < ? order by global_index desc limit ?", subject, before, limit);
    }

    void clear() {
        jdbc.update("delete from " + table);
    }

    private List<TrailRow> rows(String which, Object... arguments) {
        return jdbc.query(
                "select " + key + ", global_index, at, event, actor, facts from " + table + " where " + key + " = ? "
                        + which,
                (row, n) -> new TrailRow(
                        row.getString(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4),
                        row.getString(5),
                        RowJson.mapper().readValue(row.getString(6), FACTS)),
                arguments);
    }
}
