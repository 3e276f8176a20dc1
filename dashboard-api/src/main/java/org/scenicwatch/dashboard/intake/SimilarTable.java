package org.scenicwatch.dashboard.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.scenicwatch.core.casework.CaseState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads {@code complaint_filing} beside {@code tracked_case}: what was reported at a place lately and is open still. */
@Component
class SimilarTable {

    private final JdbcClient jdbc;

    SimilarTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An open case.
     *
     * @param filedAt when it was reported last
     */
    record Row(String caseId, CaseState state, Instant filedAt) {}

    /** The cases with complaints of this category about this place, reported last first. */
    List<Row> open(String area, String place, String category, Instant since, List<String> states, int most) {
        return jdbc.sql("""
                        select c.case_id, c.state, max(f.filed_at) as filed_at
                          from complaint_filing f
                          left join tracked_complaint t on t.ref = f.ref
                          join tracked_case c on c.case_id = coalesce(t.case_id, f.case_id)
                         where f.area = :area and f.place = :place and f.category = :category and f.filed_at >= :since
                           and t.withdrawn_at is null and c.state in (:states)
                         group by c.case_id, c.state order by max(f.filed_at) desc, c.case_id limit :most
                        """)
                .param("area", area)
                .param("place", place)
                .param("category", category)
                .param("since", Timestamp.from(since))
                .param("states", states)
                .param("most", most)
                .query((row, n) -> new Row(
                        row.getString("case_id"),
                        CaseState.valueOf(row.getString("state")),
                        row.getTimestamp("filed_at").toInstant()))
                .list();
    }
}
