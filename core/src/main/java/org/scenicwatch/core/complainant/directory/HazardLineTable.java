package org.scenicwatch.core.complainant.directory;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads {@code hazard_filing} (migrations V81 and V105): by which reference the report of a hazard lies in the vault. Its rows
 * are written in the transaction of the hazard's first event, so that none is missing when the event is read.
 */
@Component
class HazardLineTable {

    private final JdbcClient jdbc;

    HazardLineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The report of the hazard with this id in rows; empty when its reporter wants no text messages. */
    Optional<Complainants.Line> of(String hazardRow) {
        return jdbc.sql("""
                        select f.ref, f.language from hazard_filing f
                         where f.hazard_id = ?
                           and not exists (select 1 from complaint_texts_stopped s where s.ref = f.ref)
                        """)
                .param(hazardRow)
                .query((row, n) -> new Complainants.Line(row.getString(1), row.getString(2)))
                .optional();
    }
}
