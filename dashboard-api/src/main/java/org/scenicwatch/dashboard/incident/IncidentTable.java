package org.scenicwatch.dashboard.incident;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scenicwatch.dashboard.projection.JsonTable;
import org.scenicwatch.dashboard.projection.RowJson;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code incident_row} (migrations V90 and V97). */
@Component
class IncidentTable {

    private final JsonTable<IncidentRow> rows;

    IncidentTable(JdbcTemplate jdbc) {
        this.rows = new JsonTable<>(
                "incident_row", IncidentRow.class, row -> row.begunAt().toEpochMilli(), jdbc);
    }

    JsonTable<IncidentRow> rows() {
        return rows;
    }

    Optional<IncidentRow> find(String caseId) {
        return Optional.ofNullable(rows.load(List.of(caseId)).get(caseId)).map(Stored::row);
    }

    /** Where a volunteer was called, the newest first; a hundred incidents at most. */
    List<IncidentRow> thatCalled(String volunteer) {
        String called = RowJson.mapper()
                .writeValueAsString(List.of(Map.of("volunteers", List.of(Map.of("volunteer", volunteer)))));
        return rows
                .query("where body -> 'calls' @> ?::jsonb order by sort desc, id limit 100", called)
                .values()
                .stream()
                .map(Stored::row)
                .toList();
    }

    /** Everything that is being done somewhere, the newest first. */
    List<IncidentRow> running() {
        return rows.query("where running order by sort desc, id").values().stream()
                .map(Stored::row)
                .toList();
    }
}
