package org.scenicwatch.dashboard.mediation;

import java.util.List;
import java.util.Optional;
import org.scenicwatch.dashboard.projection.JsonTable;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code mediation_row} (migrations V76, V95). */
@Component
class MediationTable {

    private final JsonTable<MediationRow> rows;

    MediationTable(JdbcTemplate jdbc) {
        this.rows = new JsonTable<>(
                "mediation_row", MediationRow.class, row -> row.openedAt().toEpochMilli(), jdbc);
    }

    JsonTable<MediationRow> rows() {
        return rows;
    }

    Optional<MediationRow> find(String id) {
        return Optional.ofNullable(rows.load(List.of(id)).get(id)).map(Stored::row);
    }

    /** The mediations of a case, the newest first. */
    List<MediationRow> of(String caseId) {
        return rows.query("where case_id = ? order by sort desc, id", caseId).values().stream()
                .map(Stored::row)
                .toList();
    }

    /** Those with a session to come or with something to be performed. */
    List<MediationRow> pending() {
        return rows.query("where pending order by id").values().stream()
                .map(Stored::row)
                .toList();
    }
}
