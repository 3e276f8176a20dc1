package org.scenicwatch.dashboard.precedents;

import java.util.List;
import org.scenicwatch.dashboard.projection.JsonTable;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code precedent_row} (migration V95). */
@Component
class PrecedentTable {

    private final JsonTable<PrecedentRow> rows;

    PrecedentTable(JdbcTemplate jdbc) {
        this.rows = new JsonTable<>(
                "precedent_row", PrecedentRow.class, row -> row.openedAt().toEpochMilli(), jdbc);
    }

    JsonTable<PrecedentRow> rows() {
        return rows;
    }

    /** The newest closed cases of a category that were mediated, without the case itself. */
    List<PrecedentRow> of(String category, String without, int most) {
        return rows
                .query(
                        "where settled and category = ? and id <> ? order by sort desc, id limit ?",
                        category,
                        without,
                        most)
                .values()
                .stream()
                .map(Stored::row)
                .toList();
    }
}
