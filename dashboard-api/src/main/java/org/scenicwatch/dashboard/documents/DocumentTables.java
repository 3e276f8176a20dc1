package org.scenicwatch.dashboard.documents;

import java.util.List;
import java.util.Optional;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.projection.JsonTable;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code document_row} (migration V75); reads cases beside it. */
@Component
class DocumentTables {

    private final JsonTable<DocumentRow> rows;
    private final JsonTable<CaseRow> cases;

    DocumentTables(JdbcTemplate jdbc) {
        this.rows = new JsonTable<>(
                "document_row", DocumentRow.class, row -> row.issuedAt().toEpochMilli(), jdbc);
        this.cases =
                new JsonTable<>("case_row", CaseRow.class, row -> row.openedAt().toEpochMilli(), jdbc);
    }

    JsonTable<DocumentRow> rows() {
        return rows;
    }

    Optional<DocumentRow> find(String id) {
        return Optional.ofNullable(rows.load(List.of(id)).get(id)).map(Stored::row);
    }

    Optional<CaseRow> caseOf(String id) {
        return Optional.ofNullable(cases.load(List.of(id)).get(id)).map(Stored::row);
    }

    /** The documents of a case, the newest first. */
    List<DocumentRow> of(String caseId) {
        return rows.query("where case_id = ? order by sort desc, id", caseId).values().stream()
                .map(Stored::row)
                .toList();
    }
}
