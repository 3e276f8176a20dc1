package org.scenicwatch.dashboard.house;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code house_link} (migration V83): a row per link that was sent, under the hash of its key. */
@Component
class HouseLinksTable {

    private final JdbcClient jdbc;

    HouseLinksTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(byte[] keyHash, HouseLink link) {
        jdbc.sql("""
                        insert into house_link (key_hash, alarm_id, occurrence, recipient_id, duty, ends_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        keyHash,
                        link.alarmId(),
                        link.occurrence(),
                        link.recipientId(),
                        link.duty(),
                        Timestamp.from(link.endsAt()))
                .update();
    }

    /** Also one that has ended, as long as it is kept. */
    Optional<HouseLink> find(byte[] keyHash) {
        return jdbc.sql("""
                        select alarm_id, occurrence, recipient_id, duty, ends_at from house_link where key_hash = ?
                        """)
                .param(1, keyHash)
                .query((row, n) -> new HouseLink(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .optional();
    }

    void forgetBefore(Instant endedBefore) {
        jdbc.sql("delete from house_link where ends_at < ?")
                .param(1, Timestamp.from(endedBefore))
                .update();
    }
}
