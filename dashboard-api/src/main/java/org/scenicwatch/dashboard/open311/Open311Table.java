package org.scenicwatch.dashboard.open311;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads complaints and their cases as far as everybody may know them. */
@Component
class Open311Table {

    /** The most that one list holds, by the specification. */
    static final int MOST = 1_000;

    private static final String SELECT = """
            select f.ref, f.place, f.filed_at, f.category as filed_category, t.withdrawn_at, c.state, c.body,
                   c.triaged_at, c.assigned_at, c.resolved_at, c.closed_at, coalesce(t.case_id, f.case_id) as in_case
            from complaint_filing f
                left join tracked_complaint t on t.ref = f.ref
                left join tracked_case c on c.case_id = coalesce(t.case_id, f.case_id)
            """;

    private final JdbcClient jdbc;

    Open311Table(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A complaint with where its case stands; without a word of what was said.
     *
     * @param changedAt when the newest of its steps was reached
     * @param endedAt when it was over
     */
    record Row(
            String ref,
            String caseId,
            @Nullable String place,
            String category,
            Instant filedAt,
            CaseState state,
            @Nullable String body,
            Instant changedAt,
            @Nullable Instant endedAt) {

        /** Whether nothing more is done about it. */
        boolean closed() {
            return switch (state) {
                case CLOSED, REFUSED, WITHDRAWN, TRANSFERRED_OUT, MERGED -> true;
                default -> false;
            };
        }
    }

    /** What a list holds. */
    record Wanted(
            Instant from,
            Instant to,
            Collection<String> categories,
            @Nullable Boolean closed) {}

    Optional<Row> byRef(String ref) {
        return jdbc.sql(SELECT + " where f.ref = ?")
                .param(ref)
                .query((row, n) -> row(row))
                .optional();
    }

    Optional<Row> byCode(byte[] codeHash) {
        return jdbc.sql(SELECT + " where f.code_hash = ?")
                .param(codeHash)
                .query((row, n) -> row(row))
                .optional();
    }

    /** The newest first. */
    List<Row> list(Wanted wanted) {
        if (wanted.categories().isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql(SELECT + """
                         where f.filed_at >= :from and f.filed_at <= :to and f.category in (:categories)
                        order by f.filed_at desc, f.ref limit 5000
                        """)
                .param("from", Timestamp.from(wanted.from()))
                .param("to", Timestamp.from(wanted.to()))
                .param("categories", wanted.categories())
                .query((row, n) -> row(row))
                .list()
                .stream()
                .filter(row -> wanted.closed() == null || wanted.closed() == row.closed())
                .limit(MOST)
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        Instant filedAt = row.getTimestamp("filed_at").toInstant();
        Instant changedAt = filedAt;
        for (String step : List.of("triaged_at", "assigned_at", "resolved_at", "closed_at", "withdrawn_at")) {
            Instant at = instant(row, step);
            changedAt = at != null && at.isAfter(changedAt) ? at : changedAt;
        }
        Instant withdrawnAt = instant(row, "withdrawn_at");
        String state = row.getString("state");
        return new Row(
                row.getString("ref"),
                row.getString("in_case"),
                row.getString("place"),
                row.getString("filed_category"),
                filedAt,
                withdrawnAt != null ? CaseState.WITHDRAWN : state == null ? CaseState.OPENED : CaseState.valueOf(state),
                row.getString("body"),
                changedAt,
                withdrawnAt != null ? withdrawnAt : instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
