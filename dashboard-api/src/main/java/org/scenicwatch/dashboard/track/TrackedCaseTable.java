package org.scenicwatch.dashboard.track;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code tracked_case}, {@code tracked_complaint} and {@code tracked_reply}. Every write carries the event's global index and is skipped when it is not newer. */
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
     * @param ground the legal ground of a refusal
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
            @Nullable String replyRef,
            @Nullable String ground) {}

    /**
     * A complaint under its code, with its case when the projection has come to it.
     *
     * @param ref where it lies in the vault
     * @param caseId the case that it belongs to now
     * @param withdrawnAt when its complainant took it back
     * @param ratedAt when its complainant rated the case, since it was taken up last
     */
    record Tracked(
            String ref,
            String caseId,
            @Nullable String place,
            String category,
            Instant filedAt,
            @Nullable Instant withdrawnAt,
            @Nullable Instant ratedAt,
            @Nullable Row row) {

        /** When it was over for its complainant. */
        @Nullable
        Instant endedAt() {
            return withdrawnAt != null || row == null ? withdrawnAt : row.closedAt();
        }
    }

    /**
     * What a complainant was told.
     *
     * @param ref where the words lie in the vault
     * @param clock the clock that has more time; none: an answer
     * @param until until when
     */
    record Told(
            Instant at,
            String ref,
            @Nullable String clock,
            @Nullable Instant until) {}

    Optional<Tracked> byCode(byte[] codeHash) {
        return jdbc.sql("""
                        select f.ref, coalesce(t.case_id, f.case_id) as in_case, f.place, f.filed_at,
                               f.category as filed_category, t.withdrawn_at, t.rated_at, c.*
                        from complaint_filing f
                            left join tracked_complaint t on t.ref = f.ref
                            left join tracked_case c on c.case_id = coalesce(t.case_id, f.case_id)
                        where f.code_hash = ?
                        """)
                .param(codeHash)
                .query((row, n) -> new Tracked(
                        row.getString("ref"),
                        row.getString("in_case"),
                        row.getString("place"),
                        row.getString("filed_category"),
                        row.getTimestamp("filed_at").toInstant(),
                        instant(row, "withdrawn_at"),
                        instant(row, "rated_at"),
                        row.getString("case_id") == null ? null : rowOf(row)))
                .optional();
    }

    /** What a complainant was told, oldest first. */
    List<Told> told(String ref) {
        return jdbc.sql("select at, reply_ref, clock, until from tracked_reply where ref = ? order by global_index")
                .param(ref)
                .query((row, n) -> new Told(
                        row.getTimestamp("at").toInstant(),
                        row.getString("reply_ref"),
                        row.getString("clock"),
                        instant(row, "until")))
                .list();
    }

    void joined(String ref, String caseId, long index) {
        jdbc.sql("""
                        insert into tracked_complaint (ref, case_id, global_index) values (?, ?, ?)
                        on conflict (ref) do update
                        set case_id = excluded.case_id, global_index = excluded.global_index
                        where tracked_complaint.global_index < excluded.global_index
                        """).params(ref, caseId, index).update();
    }

    void withdrawn(String ref, String caseId, Instant at, long index) {
        mark("withdrawn_at", ref, caseId, at, index);
    }

    void rated(String ref, String caseId, Instant at, long index) {
        mark("rated_at", ref, caseId, at, index);
    }

    private void mark(String column, String ref, String caseId, Instant at, long index) {
        jdbc.sql("""
                        insert into tracked_complaint (ref, case_id, %1$s, global_index) values (?, ?, ?, ?)
                        on conflict (ref) do update set %1$s = excluded.%1$s, global_index = excluded.global_index
                        where tracked_complaint.global_index < excluded.global_index
                        """.replace("%1$s", column))
                .params(ref, caseId, Timestamp.from(at), index)
                .update();
    }

    /** Tells it to everybody whose complaint belongs to the case at that time. */
    void told(String caseId, String replyRef, @Nullable String clock, @Nullable Instant until, Instant at, long index) {
        jdbc.sql("""
                        insert into tracked_reply (ref, global_index, at, reply_ref, clock, until)
                        select f.ref, :index, :at, :reply, :clock, :until
                        from complaint_filing f left join tracked_complaint t on t.ref = f.ref
                        where coalesce(t.case_id, f.case_id) = :caseId and f.filed_at <= :at
                          and t.withdrawn_at is null
                        on conflict do nothing
                        """)
                .param("index", index)
                .param("at", Timestamp.from(at))
                .param("reply", replyRef)
                .param("clock", clock, Types.VARCHAR)
                .param("until", until == null ? null : Timestamp.from(until), Types.TIMESTAMP)
                .param("caseId", caseId)
                .update();
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

    void inState(String caseId, CaseState state, Instant at, long index) {
        update("state = :value", caseId, state.name(), at, index);
    }

    /** The case is over without having been dealt with. */
    void ended(String caseId, CaseState state, @Nullable String ground, Instant at, long index) {
        update("state = '" + state.name() + "', ground = :value, closed_at = :at", caseId, ground, at, index);
    }

    void resolved(String caseId, String outcome, Instant at, long index) {
        update("state = 'RESOLVED', outcome = :value, resolved_at = :at", caseId, outcome, at, index);
    }

    void reopened(String caseId, Instant at, long index) {
        jdbc.sql("update tracked_complaint set rated_at = null where case_id = ? and global_index < ?")
                .params(caseId, index)
                .update();
        update(
                "state = 'REOPENED', outcome = null, resolved_at = null, closed_at = null, reply_ref = null, ground = null",
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
        jdbc.sql("delete from tracked_complaint").update();
        jdbc.sql("delete from tracked_reply").update();
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
                row.getString("reply_ref"),
                row.getString("ground"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
