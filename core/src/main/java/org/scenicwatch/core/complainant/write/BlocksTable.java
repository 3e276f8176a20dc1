package org.scenicwatch.core.complainant.write;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code origin_block} (migration V88), as the write side fills it. */
@Component
class BlocksTable implements Blocks {

    private final JdbcClient jdbc;

    BlocksTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(BlockOrigin block) {
        jdbc.sql("""
                        insert into origin_block (block_id, area, origin_kind, origin, case_id, complaint_ref, reason_ref,
                                                  blocked_by, blocked_at, until)
                        values (:id, :area, :kind, :origin, :caseId, :complaint, :reason, :by, :at, :until)
                        """)
                .param("id", block.blockId())
                .param("area", block.area())
                .param("kind", block.by().key())
                .param("origin", block.origin())
                .param("caseId", block.caseId())
                .param("complaint", block.complaintRef())
                .param("reason", block.reasonRef())
                .param("by", block.blockedBy())
                .param("at", Timestamp.from(block.at()))
                .param("until", Timestamp.from(block.until()))
                .update();
    }

    @Override
    public void lifted(String blockId, Instant at) {
        jdbc.sql("update origin_block set lifted_at = ? where block_id = ?")
                .params(Timestamp.from(at), blockId)
                .update();
    }
}
