package org.scenicwatch.dashboard.caseclocks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scenicwatch.dashboard.projection.JsonTable;
import org.scenicwatch.dashboard.projection.Page;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables {@code case_clock_row}, {@code case_due_row} (migration V65) and {@code case_next_due_row} (V79). */
@Component
class CaseClockTables {

    private final JsonTable<CaseClockRow> cases;
    private final JsonTable<CaseDueRow> dues;
    private final JsonTable<CaseNextDueRow> next;

    CaseClockTables(JdbcTemplate jdbc) {
        this.cases = new JsonTable<>(
                "case_clock_row", CaseClockRow.class, row -> row.openedAt().toEpochMilli(), jdbc);
        this.dues = new JsonTable<>("case_due_row", CaseDueRow.class, CaseDueRow::sort, jdbc);
        this.next = new JsonTable<>("case_next_due_row", CaseNextDueRow.class, CaseNextDueRow::sort, jdbc);
    }

    JsonTable<CaseClockRow> cases() {
        return cases;
    }

    JsonTable<CaseDueRow> dues() {
        return dues;
    }

    JsonTable<CaseNextDueRow> next() {
        return next;
    }

    /** Clocks that were or will be due in a period, the earliest first. */
    List<CaseDueRow> dueIn(Instant from, Instant to) {
        return dues
                .query("where sort <= ? and sort > ? order by sort desc, id", -from.toEpochMilli(), -to.toEpochMilli())
                .values()
                .stream()
                .map(Stored::row)
                .toList();
    }

    Optional<CaseClockRow> find(String caseId) {
        return Optional.ofNullable(cases.load(List.of(caseId)).get(caseId)).map(Stored::row);
    }

    /** The cases with a clock that still counts. */
    Set<String> openCases() {
        return Set.copyOf(cases.query("where open = 'true'").keySet());
    }

    /** Clocks that are late or within their time of warning, the earliest due first. */
    Page<CaseDueRow> pressing(Instant now, Page.Cursor start, int size) {
        Map<String, Stored<CaseDueRow>> found = dues.query(
                "where open = 'true' and warn_millis <= ? and (sort < ? or (sort = ? and id > ?))"
                        + " order by sort desc, id limit ?",
                now.toEpochMilli(),
                start.sort(),
                start.sort(),
                start.id(),
                size + 1);
        return Page.of(
                found.values().stream().map(Stored::row).toList(), size, row -> new Page.Cursor(row.sort(), row.id()));
    }

    void clear() {
        cases.clear();
        dues.clear();
        next.clear();
    }
}
