package org.scenicwatch.dashboard.casefigures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.scenicwatch.dashboard.projection.JsonTable;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code case_figure_row} (migration V79). */
@Component
class CaseFigureTable {

    private final JsonTable<CaseFigureRow> rows;

    CaseFigureTable(JdbcTemplate jdbc) {
        this.rows = new JsonTable<>(
                "case_figure_row", CaseFigureRow.class, row -> row.openedAt().toEpochMilli(), jdbc);
    }

    JsonTable<CaseFigureRow> rows() {
        return rows;
    }

    /**
     * The cases that a period can have to do with, in the order of their opening: opened before its end, and either at work
     * now or touched since {@code since}; and those that are named, in any case.
     */
    List<CaseFigureRow> of(Instant since, Instant to, Collection<String> named) {
        List<CaseFigureRow> found = new ArrayList<>();
        rows.query(
                        "where sort < ? and (open = 'true' or last_millis >= ?) order by sort, id",
                        to.toEpochMilli(),
                        since.toEpochMilli())
                .values()
                .forEach(stored -> found.add(stored.row()));
        Set<String> missing = new HashSet<>(named);
        found.forEach(row -> missing.remove(row.id()));
        rows.load(missing).values().stream().map(Stored::row).forEach(found::add);
        return found;
    }

    void clear() {
        rows.clear();
    }
}
