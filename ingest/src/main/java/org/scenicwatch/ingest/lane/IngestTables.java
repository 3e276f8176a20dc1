package org.scenicwatch.ingest.lane;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.ingest.decode.Topic;
import org.scenicwatch.ingest.link.Inbound;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of migration V40: quarantine, fates and the position in the registry. Writes in the caller's transaction. */
final class IngestTables {

    private static final int LONGEST_TOPIC = 512;

    private final JdbcTemplate jdbc;
    private final Vault vault;

    IngestTables(JdbcTemplate jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void quarantine(List<Quarantined> messages) {
        if (messages.isEmpty()) {
            return;
        }
        List<Object[]> rows = new ArrayList<>(messages.size());
        for (Quarantined message : messages) {
            Topic topic = message.topic();
            byte[] payload = message.message().payload();
            boolean sealed = message.mayHoldPersonalData();
            rows.add(new Object[] {
                new Timestamp(message.message().arrived()),
                text(message.message().topic()),
                topic == null ? null : topic.area(),
                topic == null ? null : topic.kind(),
                topic == null ? null : topic.device(),
                topic == null ? null : topic.channel(),
                message.fate().code(),
                message.reason(),
                message.field(),
                message.position() < 0 ? null : message.position(),
                message.message().contentType() == null
                        ? null
                        : text(message.message().contentType()),
                message.message().size(),
                sealed ? null : payload,
                sealed ? vault.store(VaultKind.RAW_MESSAGE, null, payload).value() : null
            });
        }
        jdbc.batchUpdate("""
                insert into quarantine (arrived_at, topic, area, kind, device, channel, fate, reason, field, position,
                                        content_type, size, raw, raw_ref)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    /** Forgets quarantined messages that arrived before {@code limit}, with what of them lies in the vault. */
    int forgetQuarantinedBefore(Instant limit) {
        List<String> refs = jdbc.queryForList(
                "select raw_ref from quarantine where arrived_at < ? and raw_ref is not null",
                String.class,
                Timestamp.from(limit));
        refs.forEach(ref -> vault.erase(new VaultRef(ref)));
        return jdbc.update("delete from quarantine where arrived_at < ?", Timestamp.from(limit));
    }

    /** Messages that wait for their replay, in the order in which people asked for them. */
    List<Inbound> waitingReplays(int limit, Instant at) {
        return jdbc.query(
                """
                select message.id, message.topic, message.raw, message.raw_ref, message.size, message.content_type,
                       message.arrived_at
                  from quarantine_replay_message waiting
                  join quarantine_replay replay on replay.id = waiting.replay_id and replay.cancelled_at is null
                  join quarantine message on message.id = waiting.quarantine_id
                 where waiting.fate is null
                 order by replay.requested_at, message.id limit ?
                """,
                (row, n) -> new Inbound(
                        row.getString(2),
                        content(row.getBytes(3), row.getString(4)),
                        row.getInt(5),
                        row.getString(6),
                        row.getTimestamp(7).getTime(),
                        0,
                        0,
                        0,
                        new Inbound.Replay(row.getLong(1), at.toEpochMilli())),
                limit);
    }

    private byte[] content(byte @Nullable [] raw, @Nullable String ref) {
        byte[] bytes = ref == null
                ? raw
                : vault.bytes(VaultKind.RAW_MESSAGE, new VaultRef(ref)).orElse(null);
        // Erased on somebody's demand: it is rejected as empty.
        return bytes == null ? new byte[0] : bytes;
    }

    /** Marks replayed messages; a message that is rejected again stays open, with its newest reason. */
    void settleReplays(List<Replayed> replays, Instant at) {
        if (replays.isEmpty()) {
            return;
        }
        Timestamp now = Timestamp.from(at);
        jdbc.batchUpdate(
                """
                update quarantine
                   set state = case when ? then 'replayed' else state end, outcome = ?, outcome_reason = nullif(?, ''),
                       decided_at = ?,
                       decided_by = (select replay.requested_by from quarantine_replay_message waiting
                                       join quarantine_replay replay on replay.id = waiting.replay_id
                                      where waiting.quarantine_id = quarantine.id and waiting.fate is null)
                 where id = ? and state = 'open'
                """,
                replays.stream()
                        .map(each -> new Object[] {
                            each.isSettled(), each.fate().code(), each.reason(), now, each.quarantineId()
                        })
                        .toList());
        jdbc.batchUpdate(
                """
                update quarantine_replay_message set fate = ?, reason = nullif(?, ''), done_at = ?
                 where quarantine_id = ? and fate is null
                """,
                replays.stream()
                        .map(each -> new Object[] {each.fate().code(), each.reason(), now, each.quarantineId()})
                        .toList());
    }

    void count(Fates fates, LocalDate day, int lane) {
        List<Object[]> rows = new ArrayList<>();
        fates.forEach((kind, count) -> rows.add(
                new Object[] {java.sql.Date.valueOf(day), lane, kind.fate().code(), kind.reason(), count}));
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("""
                    insert into ingest_fate_by_lane as counted (day, lane, fate, reason, count)
                    values (?, ?, ?, ?, ?)
                    on conflict (day, lane, fate, reason) do update set count = counted.count + excluded.count
                    """, rows);
        }
    }

    void rememberPosition(String area, int shard, long position) {
        jdbc.update("""
                insert into ingest_registry_position as known (area, shard, position) values (?, ?, ?)
                on conflict (area, shard) do update set position = greatest(known.position, excluded.position)
                """, area, shard, position);
    }

    /** Up to where the registry was taken up by all of {@code shards}; null when one of them never did. */
    @Nullable
    Long position(String area, int shards) {
        Map<String, Object> row = jdbc.queryForMap(
                "select count(*) as shards, min(position) as position from ingest_registry_position where area = ?",
                area);
        Number known = (Number) row.get("shards");
        Number position = (Number) row.get("position");
        return known == null || position == null || known.intValue() < shards ? null : position.longValue();
    }

    /** PostgreSQL takes no NUL in a text, and nobody needs more of a topic. */
    private static String text(String raw) {
        String clean = raw.replace('\0', '\uFFFD');
        return clean.length() <= LONGEST_TOPIC ? clean : clean.substring(0, LONGEST_TOPIC);
    }
}
