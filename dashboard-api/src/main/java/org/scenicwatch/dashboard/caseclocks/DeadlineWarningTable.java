package org.scenicwatch.dashboard.caseclocks;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code case_deadline_warning} (migration V65): who was warned of which deadline. */
@Component
class DeadlineWarningTable {

    private static final int AT_ONCE = 200;

    private final CaseClockTables clocks;
    private final JdbcTemplate jdbc;

    DeadlineWarningTable(CaseClockTables clocks, JdbcTemplate jdbc) {
        this.clocks = clocks;
        this.jdbc = jdbc;
    }

    /** Clocks whose time of warning has begun and whose last rung was not told, the earliest due first. */
    List<CaseDueRow> toWarnOf(Instant now, Duration notLaterThan) {
        return clocks
                .dues()
                .query(
                        """
                        where open = 'true' and warn_millis <= ? and sort <= ?
                          and not exists (
                            select 1 from case_deadline_warning w
                             where w.due_id = case_due_row.id and w.due_millis = -case_due_row.sort and w.rung = ?)
                        order by sort desc, id limit ?
                        """,
                        now.toEpochMilli(),
                        -now.minus(notLaterThan).toEpochMilli(),
                        DeadlineRung.COMMANDER.name(),
                        AT_ONCE)
                .values()
                .stream()
                .map(Stored::row)
                .toList();
    }

    /** The rungs that were told of this deadline. */
    Set<String> told(String dueId, Instant due) {
        return new TreeSet<>(jdbc.queryForList(
                "select rung from case_deadline_warning where due_id = ? and due_millis = ?",
                String.class,
                dueId,
                due.toEpochMilli()));
    }

    /** Keeps that a rung was told. */
    void keep(String dueId, Instant due, DeadlineRung rung, Instant now) {
        jdbc.update("""
                insert into case_deadline_warning (due_id, due_millis, rung, told_at) values (?, ?, ?, ?)
                on conflict do nothing
                """, dueId, due.toEpochMilli(), rung.name(), Timestamp.from(now));
    }
}
