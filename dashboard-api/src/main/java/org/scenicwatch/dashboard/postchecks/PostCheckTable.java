package org.scenicwatch.dashboard.postchecks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.projection.JsonTable;
import org.scenicwatch.dashboard.projection.Page;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables {@code post_check_row} and {@code post_check_plan} (migration V58). */
@Component
class PostCheckTable {

    private final JsonTable<PostCheckRow> rows;
    private final JdbcTemplate jdbc;

    PostCheckTable(JdbcTemplate jdbc) {
        this.rows = new JsonTable<>(
                "post_check_row", PostCheckRow.class, row -> row.calledAt().toEpochMilli(), jdbc);
        this.jdbc = jdbc;
    }

    JsonTable<PostCheckRow> rows() {
        return rows;
    }

    Optional<PostCheckRow> find(String id) {
        return Optional.ofNullable(rows.load(List.of(id)).get(id)).map(Stored::row);
    }

    /** A page of calls, newest first. */
    Page<PostCheckRow> page(@Nullable String cursor, int size) {
        Page.Cursor start = Page.Cursor.of(cursor);
        List<PostCheckRow> found = rows
                .query(
                        "where (sort < ? or (sort = ? and id > ?)) order by sort desc, id limit ?",
                        start.sort(),
                        start.sort(),
                        start.id(),
                        size + 1)
                .values()
                .stream()
                .map(Stored::row)
                .toList();
        return Page.of(found, size, row -> new Page.Cursor(row.calledAt().toEpochMilli(), row.id()));
    }

    /** The call that waits for its answer, if one does. */
    Optional<PostCheckRow> open() {
        return rows.query("where state = 'called' order by sort desc limit 1").values().stream()
                .map(Stored::row)
                .findFirst();
    }

    /** How many calls since {@code since} were missed in a row; 0 when the newest that ended was answered. */
    int missedInARow(Instant since) {
        return rows
                .query("where state <> 'called' and sort >= ? order by sort desc limit 1", since.toEpochMilli())
                .values()
                .stream()
                .map(Stored::row)
                .mapToInt(PostCheckRow::missedInARow)
                .findFirst()
                .orElse(0);
    }

    /** When the desk is to be called next. */
    Optional<Instant> nextAt(String area) {
        return jdbc
                .query(
                        "select next_at from post_check_plan where area = ?",
                        (row, n) -> row.getTimestamp(1).toInstant(),
                        area)
                .stream()
                .findFirst();
    }

    /** Plans the first call; of two processes the first one's plan stays. */
    void plan(String area, Instant next) {
        jdbc.update(
                "insert into post_check_plan (area, next_at) values (?, ?) on conflict do nothing",
                area,
                Timestamp.from(next));
    }

    /** Puts another plan in the place of this one; false when another process did so before. */
    boolean replan(String area, Instant planned, Instant next) {
        return jdbc.update(
                        "update post_check_plan set next_at = ? where area = ? and next_at = ?",
                        Timestamp.from(next),
                        area,
                        Timestamp.from(planned))
                == 1;
    }
}
