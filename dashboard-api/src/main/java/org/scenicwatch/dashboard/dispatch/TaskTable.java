package org.scenicwatch.dashboard.dispatch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.projection.JsonTable;
import org.scenicwatch.dashboard.projection.Page;
import org.scenicwatch.dashboard.projection.RowJson;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code dispatch_task_row} (migration V73). */
@Component
public class TaskTable {

    private final JsonTable<TaskRow> rows;

    TaskTable(JdbcTemplate jdbc) {
        this.rows = new JsonTable<>(
                "dispatch_task_row", TaskRow.class, row -> row.openedAt().toEpochMilli(), jdbc);
    }

    /** Which tasks a list holds. */
    @SuppressWarnings("MemberName") // the words of the outside contract
    enum State {
        open("not over"),
        unmanned("not over and body ->> 'state' = 'UNMANNED'"),
        all("true");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }
    }

    private record Mine(List<Whose> hands) {}

    private record Whose(String responder) {}

    JsonTable<TaskRow> rows() {
        return rows;
    }

    /** One task. */
    public Optional<TaskRow> find(String id) {
        return Optional.ofNullable(rows.load(List.of(id)).get(id)).map(Stored::row);
    }

    /** A page of tasks, newest first. */
    Page<TaskRow> page(State state, @Nullable String cursor, int size) {
        Page.Cursor start = Page.Cursor.of(cursor);
        List<TaskRow> found = listed(rows.query(
                        "where " + state.condition
                                + " and (sort < ? or (sort = ? and id > ?)) order by sort desc, id limit ?",
                        start.sort(),
                        start.sort(),
                        start.id(),
                        size + 1)
                .values());
        return Page.of(found, size, row -> new Page.Cursor(row.openedAt().toEpochMilli(), row.id()));
    }

    /** The tasks of a case, in the order in which they were opened. */
    public List<TaskRow> ofCase(String caseId) {
        return listed(rows.query("where case_id = ? order by sort, id", caseId).values());
    }

    /** The tasks that somebody has or had a hand in: open ones, and what ended since {@code since}; newest first. */
    public List<TaskRow> ofResponder(String responder, Instant since) {
        String mine = RowJson.mapper().writeValueAsString(new Mine(List.of(new Whose(responder))));
        return listed(rows.query(
                        "where body @> ?::jsonb and (not over or sort >= ?) order by sort desc, id limit 50",
                        mine,
                        since.toEpochMilli())
                .values());
    }

    private static List<TaskRow> listed(Collection<Stored<TaskRow>> found) {
        return found.stream().map(Stored::row).toList();
    }
}
