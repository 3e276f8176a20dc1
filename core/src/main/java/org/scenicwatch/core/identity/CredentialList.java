package org.scenicwatch.core.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the credentials as a list. */
public final class CredentialList {

    private static final int ROWS_AT_A_TIME = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** The list in a database; the clock says which overlaps are over. */
    public CredentialList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What to list.
     *
     * @param text part of the client id or of a topic filter
     * @param kind of whom
     * @param enabled whether those that may come in, or those that may not
     */
    public record Filter(
            @Nullable String text,
            DeviceCredential.@Nullable Kind kind,
            @Nullable Boolean enabled) {}

    /** A credential with what an outside broker checks its secret by, absent when there is nothing. */
    public record Exported(
            DeviceCredential credential, @Nullable ExportHash hash) {}

    /** The credentials after {@code after} in the order of their client ids, at most {@code limit}. */
    public List<CredentialEntry> page(Filter filter, @Nullable String after, int limit) {
        StringBuilder sql = new StringBuilder("select * from device_credential where true");
        List<Object> values = new ArrayList<>();
        if (after != null) {
            sql.append(" and client_id > ?");
            values.add(after);
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            sql.append(" and (strpos(lower(client_id), lower(?)) > 0"
                    + " or strpos(lower(array_to_string(topic_filters, ' ')), lower(?)) > 0)");
            values.add(filter.text().strip());
            values.add(filter.text().strip());
        }
        if (filter.kind() != null) {
            sql.append(" and kind = ?");
            values.add(filter.kind().name());
        }
        if (filter.enabled() != null) {
            sql.append(" and enabled = ?");
            values.add(filter.enabled());
        }
        values.add(limit);
        return jdbc.sql(sql.append(" order by client_id limit ?").toString())
                .params(values)
                .query((row, n) -> entryOf(row))
                .list();
    }

    /** Those of the clients that have a credential. */
    public Set<String> known(Collection<String> clientIds) {
        return new HashSet<>(jdbc.sql("select client_id from device_credential where client_id = any(?)")
                .param(clientIds.toArray(new String[0]))
                .query(String.class)
                .list());
    }

    /** Gives every enabled credential, by client id, without holding them all in memory. */
    public void forEachEnabled(Consumer<Exported> taker) {
        String after = "";
        List<Exported> rows;
        do {
            rows = jdbc.sql(
                            "select * from device_credential where enabled and client_id > ? order by client_id limit ?")
                    .params(after, ROWS_AT_A_TIME)
                    .query((row, n) -> exportedOf(row))
                    .list();
            rows.forEach(taker);
            after = rows.isEmpty()
                    ? after
                    : rows.get(rows.size() - 1).credential().clientId();
        } while (rows.size() == ROWS_AT_A_TIME);
    }

    private static Exported exportedOf(ResultSet row) throws SQLException {
        String hash = row.getString("export_hash");
        return new Exported(DeviceCredentials.credentialOf(row), hash == null ? null : ExportHash.parse(hash));
    }

    private CredentialEntry entryOf(ResultSet row) throws SQLException {
        Timestamp until = row.getTimestamp("previous_until");
        boolean overlaps = row.getBytes("previous_hash") != null
                && until != null
                && until.toInstant().isAfter(clock.instant());
        DeviceCredential credential = DeviceCredentials.credentialOf(row);
        return new CredentialEntry(
                credential.clientId(),
                credential.kind(),
                credential.topicFilters(),
                credential.enabled(),
                row.getBytes("secret_hash") == null,
                row.getString("export_hash") != null,
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("rotated_at").toInstant(),
                overlaps ? until.toInstant() : null);
    }
}
