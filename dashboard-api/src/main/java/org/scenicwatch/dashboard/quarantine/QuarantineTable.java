package org.scenicwatch.dashboard.quarantine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code quarantine} as people see it. */
@Component
class QuarantineTable {

    private static final String COLUMNS = "id, arrived_at, topic, area, kind, device, channel, fate, reason, field,"
            + " position, size, state, outcome, outcome_reason, decided_at, decided_by, decision";

    private final JdbcTemplate jdbc;
    private final Vault vault;

    QuarantineTable(JdbcTemplate jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * The bytes of a message.
     *
     * @param bytes at most 64 KiB of it; empty when a person had it erased
     * @param sealed whether it lay in the vault, because it may hold a plate
     * @param contentType the content type of MQTT 5, if any
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only carried
    record Raw(byte[] bytes, boolean sealed, @Nullable String contentType) {}

    /** The chosen messages before the message {@code before}, newest first. */
    List<SetAside> list(Choice choice, long before, int limit) {
        Choice.Condition condition = choice.condition();
        List<Object> parameters = new ArrayList<>(condition.parameters());
        parameters.add(before);
        parameters.add(limit);
        return jdbc.query(
                "select " + COLUMNS + " from quarantine where " + condition.sql()
                        + " and id < ? order by id desc limit ?",
                (row, n) -> setAside(row),
                parameters.toArray());
    }

    Optional<SetAside> find(long id) {
        return Optional.ofNullable(DataAccessUtils.singleResult(
                jdbc.query("select " + COLUMNS + " from quarantine where id = ?", (row, n) -> setAside(row), id)));
    }

    Optional<Raw> raw(long id) {
        return Optional.ofNullable(DataAccessUtils.singleResult(jdbc.query(
                "select raw, raw_ref, content_type from quarantine where id = ?",
                (row, n) -> {
                    String ref = row.getString(2);
                    byte[] bytes = ref == null
                            ? row.getBytes(1)
                            : vault.bytes(VaultKind.RAW_MESSAGE, new VaultRef(ref))
                                    .orElse(null);
                    return new Raw(bytes == null ? new byte[0] : bytes, ref != null, row.getString(3));
                },
                id)));
    }

    /** Keeps who looked at personal data and what for. */
    void noteReading(long id, String actor, String purpose, Instant at) {
        jdbc.update(
                "insert into quarantine_reading (quarantine_id, read_at, actor, purpose) values (?, ?, ?, ?)",
                id,
                Timestamp.from(at),
                actor,
                purpose);
    }

    /** Dismisses those of the messages that are open; the answer is how many. */
    int dismiss(Collection<Long> ids, String reason, String actor, Instant at) {
        return jdbc.update("""
                update quarantine set state = 'dismissed', decided_at = ?, decided_by = ?, decision = ?
                 where id = any (?) and state = 'open'
                   and not exists (select 1 from quarantine_replay_message waiting
                                    where waiting.quarantine_id = quarantine.id and waiting.fate is null)
                """, Timestamp.from(at), actor, reason, (Object) ids.toArray(Long[]::new));
    }

    private static SetAside setAside(ResultSet row) throws SQLException {
        String field = row.getString(10);
        return new SetAside(
                Long.toString(row.getLong(1)),
                row.getTimestamp(2).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                field.isEmpty() ? null : field,
                row.getObject(11, Long.class),
                row.getInt(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                instant(row, 16),
                row.getString(17),
                row.getString(18));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
