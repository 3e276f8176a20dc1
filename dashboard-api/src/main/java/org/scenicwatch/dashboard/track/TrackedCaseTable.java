package org.scenicwatch.dashboard.track;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code tracked_case}. Every write carries the event's global index and is skipped when it is not newer. */
@Component
class TrackedCaseTable {

    private final JdbcClient jdbc;

    TrackedCaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A case as a complainant may know it.
     *
     * @param category the category's code
     * @param body the code of the body that leads
     * @param outcome the outcome's code
     * @param replyRef where the reply lies in the vault
     */
    record Row(
            CaseState state,
            String category,
            @Nullable Instant triagedAt,
            @Nullable Instant assignedAt,
            @Nullable String body,
            @Nullable Instant resolvedAt,
            @Nullable String outcome,
            @Nullable Instant closedAt,
            @Nullable String replyRef) {}

    /** A complaint under its code, with its case when the projection has come to it. */
    record Tracked(
            @Nullable String place,
            String category,
            Instant filedAt,
            @Nullable Row row) {}

    Optional<Tracked> byCode(byte[] codeHash) {
        return jdbc.sql("""
                        select f.place, f.category as filed_category, f.filed_at, c.*
                        from complaint_filing f left join tracked_case c on c.case_id = f.case_id
                        where f.code_hash = ?
                        """)
                .param(codeHash)
                .query((row, n) -> new Tracked(
                        row.getString("place"),
                        row.getString("filed_category"),
                        row.getTimestamp("filed_at").toInstant(),
                        row.getString("case_id") == null ? null : rowOf(row)))
                .optional();
    }

    void opened(String caseId, String category, Instant at, long index) {
        jdbc.sql("""
                        insert into tracked_case (case_id, state, category, opened_at, global_index)
                        values (?, 'OPENED', ?, ?, ?) on conflict (case_id) do nothing
                        """).params(caseId, category, Timestamp.from(at), index).update();
    }

    void triaged(String caseId, String category, Instant at, long index) {
        update(
                "state = 'TRIAGED', category = :value, triaged_at = coalesce(triaged_at, :at)",
                caseId,
                category,
                at,
                index);
    }

    void assigned(String caseId, String body, Instant at, long index) {
        update(
                "state = 'ASSIGNED', body = :value, triaged_at = coalesce(triaged_at, :at), assigned_at = :at",
                caseId,
                body,
                at,
                index);
    }

    void resolved(String caseId, String outcome, Instant at, long index) {
        update("state = 'RESOLVED', outcome = :value, resolved_at = :at", caseId, outcome, at, index);
    }

    void reopened(String caseId, Instant at, long index) {
        update(
                "state = 'REOPENED', outcome = null, resolved_at = null, closed_at = null, reply_ref = null",
                caseId,
                null,
                at,
                index);
    }

    void closed(String caseId, @Nullable String replyRef, Instant at, long index) {
        update("state = 'CLOSED', reply_ref = :value, closed_at = :at", caseId, replyRef, at, index);
    }

    void clear() {
        jdbc.sql("delete from tracked_case").update();
    }

    private void update(String set, String caseId, @Nullable String value, Instant at, long index) {
        jdbc.sql("update tracked_case set " + set
                        + ", global_index = :index where case_id = :caseId and global_index < :index")
                .param("value", value)
                .param("at", Timestamp.from(at))
                .param("index", index)
                .param("caseId", caseId)
                .update();
    }

    private static Row rowOf(ResultSet row) throws SQLException {
        return new Row(
                CaseState.valueOf(row.getString("state")),
                row.getString("category"),
                instant(row, "triaged_at"),
                instant(row, "assigned_at"),
                row.getString("body"),
                instant(row, "resolved_at"),
                row.getString("outcome"),
                instant(row, "closed_at"),
                row.getString("reply_ref"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
