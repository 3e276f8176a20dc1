package org.scenicwatch.core.identity;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts what clients were refused, in memory at once and in a small table every few seconds. However many strangers
 * knock under however many names, memory, table and the number of writes stay bounded; clients with a credential cannot
 * be pushed out of the table by strangers. Thread-safe.
 */
public final class CredentialRefusals {

    /** The most clients and kinds between two writes; the rest is counted together, under no name. */
    static final int MOST_AT_A_TIME = 500;

    /** The most names of strangers in the table. */
    static final int MOST_STRANGERS = 200;

    /** The most rows of clients with a credential in the table. */
    static final int MOST_KNOWN = 5_000;

    private static final int LONGEST_CLIENT = 64;
    private static final int LONGEST_TOPIC = 256;
    private static final String UNNAMED = "";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final MeterRegistry meters;
    private Map<Key, CredentialRefusal> pending = new HashMap<>();

    CredentialRefusals(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.meters = meters;
        for (RefusalKind kind : RefusalKind.values()) {
            meters.counter("scenicwatch.device.refusals", "kind", kind.word());
        }
    }

    private record Key(String clientId, RefusalKind kind) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byClient = clientId.compareTo(other.clientId);
            return byClient == 0 ? kind.compareTo(other.kind) : byClient;
        }
    }

    /** Counts one refusal; returns at once. */
    public void record(RefusalKind kind, String clientId, @Nullable String topic, @Nullable String address) {
        record(kind, clientId, topic, address, 1);
    }

    /** Counts several refusals of one client; returns at once. */
    public void record(
            RefusalKind kind, String clientId, @Nullable String topic, @Nullable String address, long count) {
        meters.counter("scenicwatch.device.refusals", "kind", kind.word()).increment(count);
        Instant now = clock.instant();
        Key named = new Key(clean(clientId, LONGEST_CLIENT), kind);
        synchronized (this) {
            Key key = pending.containsKey(named) || pending.size() < MOST_AT_A_TIME ? named : new Key(UNNAMED, kind);
            CredentialRefusal before = pending.get(key);
            pending.put(
                    key,
                    new CredentialRefusal(
                            key.clientId,
                            kind,
                            before == null ? count : before.count() + count,
                            before == null ? now : before.firstAt(),
                            now,
                            topic == null ? null : clean(topic, LONGEST_TOPIC),
                            address));
        }
    }

    /** Writes what was counted since the last time; what cannot be written is kept for the next time. */
    public void flush() {
        Map<Key, CredentialRefusal> counted;
        synchronized (this) {
            counted = pending;
            pending = new HashMap<>();
        }
        if (counted.isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> {
                write(counted);
                trim();
            });
        } catch (RuntimeException notWritten) {
            putBack(counted);
            throw notWritten;
        }
    }

    /** The newest refusals first, at most {@code limit}; of one client when it is given. */
    public List<CredentialRefusal> newest(@Nullable String clientId, int limit) {
        String where = clientId == null ? "" : " where client_id = ?";
        Object[] values = clientId == null ? new Object[] {limit} : new Object[] {clientId, limit};
        return jdbc.query(
                "select * from credential_refusal" + where + " order by last_at desc, client_id, kind limit ?",
                (row, n) -> refusalOf(row),
                values);
    }

    /** Forgets a client's refusals, after somebody has seen to them. */
    public int forget(String clientId) {
        return jdbc.update("delete from credential_refusal where client_id = ?", clientId);
    }

    private void write(Map<Key, CredentialRefusal> counted) {
        // In one order, so that two processes never wait for each other in a circle.
        List<Object[]> rows = counted.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .map(each -> new Object[] {
                    each.clientId(),
                    each.kind().word(),
                    each.count(),
                    Timestamp.from(each.firstAt()),
                    Timestamp.from(each.lastAt()),
                    each.topic(),
                    each.address()
                })
                .toList();
        jdbc.batchUpdate("""
                insert into credential_refusal as known (client_id, kind, count, first_at, last_at, topic, address)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (client_id, kind) do update
                   set count = known.count + excluded.count, last_at = excluded.last_at,
                       topic = coalesce(excluded.topic, known.topic),
                       address = coalesce(excluded.address, known.address)
                """, rows);
    }

    private void trim() {
        trim("not in", MOST_STRANGERS);
        trim("in", MOST_KNOWN);
    }

    /** Keeps the newest rows of strangers, or of clients with a credential, and always the row of the many. */
    private void trim(String membership, int most) {
        jdbc.update("""
                delete from credential_refusal where (client_id, kind) in (
                    select client_id, kind from credential_refusal
                     where client_id %membership (select client_id from device_credential)
                     order by (client_id = '') desc, last_at desc, client_id, kind offset ?)
                """.replace("%membership", membership), most);
    }

    private synchronized void putBack(Map<Key, CredentialRefusal> counted) {
        counted.forEach((key, before) -> {
            Key kept = pending.containsKey(key) || pending.size() < MOST_AT_A_TIME ? key : new Key(UNNAMED, key.kind);
            pending.merge(
                    kept,
                    before,
                    (after, added) -> new CredentialRefusal(
                            kept.clientId,
                            kept.kind,
                            after.count() + added.count(),
                            added.firstAt(),
                            after.lastAt(),
                            after.topic(),
                            after.address()));
        });
    }

    private static CredentialRefusal refusalOf(ResultSet row) throws SQLException {
        String word = row.getString("kind");
        return new CredentialRefusal(
                row.getString("client_id"),
                Arrays.stream(RefusalKind.values())
                        .filter(kind -> kind.word().equals(word))
                        .findFirst()
                        .orElseThrow(),
                row.getLong("count"),
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("last_at").toInstant(),
                row.getString("topic"),
                row.getString("address"));
    }

    /** A stranger chooses these texts: nothing but plain characters of them is kept. */
    private static String clean(String text, int longest) {
        String cut = text.length() > longest ? text.substring(0, longest) : text;
        return cut.replaceAll("[^A-Za-z0-9._:/+#$-]", "?");
    }
}
