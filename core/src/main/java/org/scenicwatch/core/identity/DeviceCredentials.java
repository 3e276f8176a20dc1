package org.scenicwatch.core.identity;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.vault.VaultKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Broker credentials. A secret has 256 random bits, is shown once and kept as a keyed hash (HMAC-SHA-256), which is fast
 * enough for 30,000 devices that reconnect at once. After a rotation the old secret stays good for a while.
 */
public final class DeviceCredentials {

    /** How long the secret before a rotation stays good. */
    public static final Duration OVERLAP = Duration.ofDays(7);

    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern DEVICE_FILTER =
            Pattern.compile("scenic/[A-Za-z0-9._-]{1,64}/[a-z]{1,32}/[A-Za-z0-9._-]{1,64}");
    private static final Pattern GATEWAY_FILTER =
            Pattern.compile("scenic/[A-Za-z0-9._-]{1,64}(/([a-z]{1,32}|\\+)(/([A-Za-z0-9._-]{1,64}|\\+))?)?(/#)?");
    private static final String SELECT =
            "select client_id, kind, topic_filters, enabled, secret_hash, previous_hash, previous_until from device_credential";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final byte[] hashKey;
    private final Secrets secrets = new Secrets();

    DeviceCredentials(JdbcClient jdbc, VaultKey key, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.hashKey = key.derive("device-credential/1");
    }

    /** A credential that was just made or rotated, with the only sight of its secret. */
    public record Issued(DeviceCredential credential, String secret) {}

    /** The enabled credential of a client with this secret, or empty. Takes the same time for an unknown client. */
    public Optional<DeviceCredential> verify(String clientId, byte[] secret) {
        byte[] offered = VaultKey.hmac(hashKey, secret);
        Instant now = clock.instant();
        return jdbc.sql(SELECT + " where client_id = ?")
                .param(clientId)
                .query((row, n) -> matches(row, offered, now)
                        ? Optional.of(credentialOf(row))
                        : Optional.<DeviceCredential>empty())
                .optional()
                .flatMap(found -> found)
                .filter(DeviceCredential::enabled);
    }

    /** As {@link #verify(String, byte[])}. */
    public Optional<DeviceCredential> verify(String clientId, String secret) {
        return verify(clientId, secret.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Makes a credential, or a new one for a client that has one.
     *
     * @throws IdentityRefused when client id or filters are malformed
     */
    public Issued create(String clientId, DeviceCredential.Kind kind, List<String> topicFilters) {
        return put(clientId, kind, topicFilters, secrets.secret());
    }

    /** As {@link #create}, with a secret that the caller chose; for installations that bring their own. */
    public Issued put(String clientId, DeviceCredential.Kind kind, List<String> topicFilters, String secret) {
        check(clientId, kind, topicFilters);
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into device_credential
                            (client_id, kind, topic_filters, secret_hash, enabled, created_at, rotated_at)
                        values (?, ?, ?, ?, true, ?, ?)
                        on conflict (client_id) do update
                        set kind = excluded.kind, topic_filters = excluded.topic_filters,
                            secret_hash = excluded.secret_hash, previous_hash = null, previous_until = null,
                            enabled = true, rotated_at = excluded.rotated_at
                        """)
                .params(clientId, kind.name(), topicFilters.toArray(new String[0]), hash(secret), now, now)
                .update();
        return new Issued(new DeviceCredential(clientId, kind, List.copyOf(topicFilters), true), secret);
    }

    /** Gives a client another secret; the present one stays good for {@link #OVERLAP}. */
    public Issued rotate(String clientId) {
        String secret = secrets.secret();
        Instant now = clock.instant();
        return jdbc.sql("""
                        update device_credential
                        set previous_hash = secret_hash, previous_until = ?, secret_hash = ?, rotated_at = ?
                        where client_id = ?
                        returning client_id, kind, topic_filters, enabled
                        """)
                .params(Timestamp.from(now.plus(OVERLAP)), hash(secret), Timestamp.from(now), clientId)
                .query((row, n) -> new Issued(credentialOf(row), secret))
                .optional()
                .orElseThrow(DeviceCredentials::unknown);
    }

    /** Shuts a client out (or lets it in again); takes effect at its next connection. */
    public void setEnabled(String clientId, boolean enabled) {
        int changed = jdbc.sql("update device_credential set enabled = ? where client_id = ?")
                .params(enabled, clientId)
                .update();
        if (changed == 0) {
            throw unknown();
        }
    }

    /** Ends a credential for good; whether there was one. */
    public boolean revoke(String clientId) {
        return jdbc.sql("delete from device_credential where client_id = ?")
                        .param(clientId)
                        .update()
                > 0;
    }

    /** All credentials, by client id. */
    public List<DeviceCredential> all() {
        return jdbc.sql(SELECT + " order by client_id")
                .query((row, n) -> credentialOf(row))
                .list();
    }

    private byte[] hash(String secret) {
        return VaultKey.hmac(hashKey, secret.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean matches(ResultSet row, byte[] offered, Instant now) throws SQLException {
        boolean current = VaultKey.same(row.getBytes("secret_hash"), offered);
        byte @Nullable [] previous = row.getBytes("previous_hash");
        Timestamp until = row.getTimestamp("previous_until");
        boolean old = previous != null
                && VaultKey.same(previous, offered)
                && until != null
                && until.toInstant().isAfter(now);
        return current || old;
    }

    private static DeviceCredential credentialOf(ResultSet row) throws SQLException {
        return new DeviceCredential(
                row.getString("client_id"),
                DeviceCredential.Kind.valueOf(row.getString("kind")),
                List.of((String[]) row.getArray("topic_filters").getArray()),
                row.getBoolean("enabled"));
    }

    private static void check(String clientId, DeviceCredential.Kind kind, List<String> topicFilters) {
        Pattern filter = kind == DeviceCredential.Kind.DEVICE ? DEVICE_FILTER : GATEWAY_FILTER;
        boolean right = CLIENT_ID.matcher(clientId).matches()
                && !topicFilters.isEmpty()
                && topicFilters.stream().allMatch(f -> filter.matcher(f).matches());
        boolean own = kind == DeviceCredential.Kind.GATEWAY
                || topicFilters.stream().allMatch(f -> f.endsWith('/' + clientId));
        if (!right || !own) {
            throw new IdentityRefused(
                    "identity.invalid-credential",
                    "客户端编号或主题过滤器不符合 scenic/{区域}/{类别}/{设备} 的规则；设备只能使用自己的编号。",
                    "Client id or topic filters do not follow scenic/{area}/{kind}/{device}; a device uses its own id only.");
        }
    }

    private static IdentityRefused unknown() {
        return new IdentityRefused("identity.credential-not-found", "没有这个设备凭据。", "There is no such device credential.");
    }
}
