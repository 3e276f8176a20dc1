package org.scenicwatch.dashboard.incident;

import java.util.List;
import java.util.Optional;
import org.scenicwatch.dashboard.projection.JsonTable;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code volunteer_row} (migration V90). */
@Component
class VolunteerTable {

    private final JsonTable<VolunteerRow> rows;

    VolunteerTable(JdbcTemplate jdbc) {
        this.rows = new JsonTable<>(
                "volunteer_row", VolunteerRow.class, row -> row.since().toEpochMilli(), jdbc);
    }

    JsonTable<VolunteerRow> rows() {
        return rows;
    }

    Optional<VolunteerRow> find(String area, String code) {
        String id = area + "/" + code;
        return Optional.ofNullable(rows.load(List.of(id)).get(id)).map(Stored::row);
    }

    /** Everybody who helps in an area. */
    List<VolunteerRow> helping(String area) {
        return rows
                .query("where body ->> 'area' = ? and (body ->> 'helps')::boolean order by id", area)
                .values()
                .stream()
                .map(Stored::row)
                .toList();
    }
}
