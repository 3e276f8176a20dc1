package org.scenicwatch.dashboard.areamodes;

import java.util.List;
import java.util.Optional;
import org.scenicwatch.dashboard.projection.JsonTable;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code area_mode_row} (migration V62). */
@Component
class AreaModeTable {

    private final JsonTable<AreaModeRow> rows;

    AreaModeTable(JdbcTemplate jdbc) {
        this.rows = new JsonTable<>(
                "area_mode_row", AreaModeRow.class, row -> row.since().toEpochMilli(), jdbc);
    }

    JsonTable<AreaModeRow> rows() {
        return rows;
    }

    Optional<AreaModeRow> find(String id) {
        return Optional.ofNullable(rows.load(List.of(id)).get(id)).map(Stored::row);
    }

    /** The modes that are on, the one that began first at the head. */
    List<AreaModeRow> on() {
        return rows.query("where ended_at is null order by sort, id").values().stream()
                .map(Stored::row)
                .toList();
    }
}
