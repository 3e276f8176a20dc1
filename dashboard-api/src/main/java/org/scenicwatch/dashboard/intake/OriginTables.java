package org.scenicwatch.dashboard.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code complaint_origin} and {@code origin_block} (migration V88), as the intake reads and counts. */
@Component
class OriginTables {

    private final JdbcClient jdbc;

    OriginTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A block of an origin.
     *
     * @param kind by what the origin is known
     * @param reasonRef where the reason lies in the vault
     * @param refused how many complaints were not taken because of it
     */
    record Block(
            String blockId,
            String kind,
            String caseId,
            String complaintRef,
            String reasonRef,
            String blockedBy,
            Instant blockedAt,
            Instant until,
            @Nullable Instant liftedAt,
            long refused,
            @Nullable Instant refusedAt) {}

    void put(String complaintRef, String address, Timestamp at) {
        jdbc.sql("insert into complaint_origin (ref, address, at) values (?, ?, ?) on conflict do nothing")
                .params(complaintRef, address, at)
                .update();
    }

    void forgetBefore(Timestamp before) {
        jdbc.sql("delete from complaint_origin where at < ?").param(before).update();
    }

    Optional<String> addressOf(String complaintRef) {
        return jdbc.sql("select address from complaint_origin where ref = ?")
                .param(complaintRef)
                .query(String.class)
                .optional();
    }

    /** Counts one refused complaint in each block that holds for one of the origins; how many blocks that were. */
    int countRefused(List<String> origins, Timestamp now) {
        return jdbc.sql("""
                        update origin_block set refused = refused + 1, refused_at = :now
                         where origin in (:origins) and lifted_at is null and until > :now
                        """).param("origins", origins).param("now", now).update();
    }

    /** The newest blocks first; those that hold before those that are over. */
    List<Block> blocks(String area, Timestamp now, int most) {
        return jdbc.sql("""
                        select * from origin_block where area = :area
                         order by (lifted_at is null and until > :now) desc, blocked_at desc, block_id limit :most
                        """)
                .param("area", area)
                .param("now", now)
                .param("most", most)
                .query((row, n) -> block(row))
                .list();
    }

    Optional<Block> block(String blockId) {
        return jdbc.sql("select * from origin_block where block_id = ?")
                .param(blockId)
                .query((row, n) -> block(row))
                .optional();
    }

    /** Whether a block holds already for this origin. */
    boolean holds(String origin, Timestamp now) {
        return jdbc.sql(
                        "select exists (select 1 from origin_block where origin = ? and lifted_at is null and until > ?)")
                .params(origin, now)
                .query(Boolean.class)
                .single();
    }

    private static Block block(ResultSet row) throws SQLException {
        return new Block(
                row.getString("block_id"),
                row.getString("origin_kind"),
                row.getString("case_id"),
                row.getString("complaint_ref"),
                row.getString("reason_ref"),
                row.getString("blocked_by"),
                row.getTimestamp("blocked_at").toInstant(),
                row.getTimestamp("until").toInstant(),
                instant(row, "lifted_at"),
                row.getLong("refused"),
                instant(row, "refused_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
