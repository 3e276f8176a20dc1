package org.scenicwatch.core.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
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
    private static final String SELECT = "select * from device_credential where client_id = ?";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final byte[] hashKey;
    private final Secrets secrets = new Secrets();
    private final SecureRandom salts = new SecureRandom();

    DeviceCredentials(JdbcClient jdbc, VaultKey key, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.hashKey = key.derive("device-credential/1");
    }

    /** A credential that was just made or rotated, with the only sight of its secret. */
    public record Issued(DeviceCredential credential, String secret) {
        @Override
        public String toString() {
            return "Issued[" + credential.clientId() + "]";
        }
    }

    /** A client whose connections of this or an earlier issue are to be cut. */
    public record Shut(String clientId, long epoch) {}

    /** Whether a client with this secret may come in. Hashes alike for a client that is not known. */
    public Admission admit(String clientId, byte[] secret) {
        byte[] offered = VaultKey.hmac(hashKey, secret);
        Instant now = clock.instant();
        return jdbc.sql(SELECT)
                .param(clientId)
                .query((row, n) -> matches(row, offered, now) ? admissionOf(row) : denied(RefusalKind.WRONG_SECRET))
                .optional()
                .orElse(denied(RefusalKind.UNKNOWN_CLIENT));
    }

    /** Whether a client that has proved by certificate who it is may come in. */
    public Admission admitCertified(String clientId) {
        return jdbc.sql(SELECT)
                .param(clientId)
                .query((row, n) -> admissionOf(row))
                .optional()
                .orElse(denied(RefusalKind.UNKNOWN_CLIENT));
    }

    /** The enabled credential of a client with this secret, or empty. */
    public Optional<DeviceCredential> verify(String clientId, String secret) {
        return admit(clientId, secret.getBytes(StandardCharsets.UTF_8)) instanceof Admission.Granted granted
                ? Optional.of(granted.credential())
                : Optional.empty();
    }

    /**
     * Makes a credential, or a new one for a client that has one; what was admitted by the one before is cut off.
     *
     * @throws IdentityRefused when client id or filters are malformed
     */
    public Issued create(String clientId, DeviceCredential.Kind kind, List<String> topicFilters) {
        String secret = secrets.secret();
        return new Issued(put(clientId, kind, topicFilters, hash(secret), ExportHash.ofRandom(secret, salts)), secret);
    }

    /** As {@link #create}, for a client that comes in by certificate alone and has no secret. */
    public DeviceCredential createCertified(String clientId, DeviceCredential.Kind kind, List<String> topicFilters) {
        return put(clientId, kind, topicFilters, null, null);
    }

    private DeviceCredential put(
            String clientId,
            DeviceCredential.Kind kind,
            List<String> topicFilters,
            byte @Nullable [] hash,
            @Nullable ExportHash exported) {
        check(clientId, kind, topicFilters);
        shut(clientId);
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into device_credential
                            (client_id, kind, topic_filters, secret_hash, export_hash, enabled, created_at, rotated_at)
                        values (?, ?, ?, ?, ?, true, ?, ?)
                        on conflict (client_id) do update
                        set kind = excluded.kind, topic_filters = excluded.topic_filters,
                            secret_hash = excluded.secret_hash, export_hash = excluded.export_hash,
                            previous_hash = null, previous_until = null,
                            enabled = true, rotated_at = excluded.rotated_at,
                            epoch = nextval('device_credential_epoch')
                        """)
                .param(clientId)
                .param(kind.name())
                .param(topicFilters.toArray(new String[0]))
                .param(hash)
                .param(exported == null ? null : exported.mosquitto())
                .param(now)
                .param(now)
                .update();
        return new DeviceCredential(clientId, kind, List.copyOf(topicFilters), true);
    }

    /** Gives a client another secret; the present one stays good for {@link #OVERLAP}. */
    public Issued rotate(String clientId) {
        String secret = secrets.secret();
        Instant now = clock.instant();
        return jdbc.sql("""
                        update device_credential
                        set previous_hash = secret_hash, previous_until = ?, secret_hash = ?, export_hash = ?,
                            rotated_at = ?
                        where client_id = ?
                        returning client_id, kind, topic_filters, enabled
                        """)
                .params(
                        Timestamp.from(now.plus(OVERLAP)),
                        hash(secret),
                        ExportHash.ofRandom(secret, salts).mosquitto(),
                        Timestamp.from(now),
                        clientId)
                .query((row, n) -> new Issued(credentialOf(row), secret))
                .optional()
                .orElseThrow(DeviceCredentials::unknown);
    }

    /** Gives a client another secret after the present one has leaked: that is void at once, its connections are cut. */
    public Issued replace(String clientId) {
        DeviceCredential known = jdbc.sql(SELECT)
                .param(clientId)
                .query((row, n) -> credentialOf(row))
                .optional()
                .orElseThrow(DeviceCredentials::unknown);
        Issued issued = create(clientId, known.kind(), known.topicFilters());
        if (!known.enabled()) {
            setEnabled(clientId, false);
        }
        return issued;
    }

    /** Shuts a client out, whose connections are then cut, or lets it in again. */
    public void setEnabled(String clientId, boolean enabled) {
        if (!enabled) {
            shut(clientId);
        }
        int changed = jdbc.sql("""
                        update device_credential set enabled = ?, epoch = nextval('device_credential_epoch')
                        where client_id = ?
                        """).params(enabled, clientId).update();
        if (changed == 0) {
            throw unknown();
        }
    }

    /** Ends a credential for good and has its connections cut; whether there was one. */
    public boolean revoke(String clientId) {
        shut(clientId);
        return jdbc.sql("delete from device_credential where client_id = ?")
                        .param(clientId)
                        .update()
                > 0;
    }

    /** Who was shut out since so long ago, by whichever process. */
    public List<Shut> shutWithin(Duration past) {
        return jdbc.sql("select client_id, epoch from device_credential_shut where shut_at >= ?")
                .param(Timestamp.from(clock.instant().minus(past)))
                .query((row, n) -> new Shut(row.getString("client_id"), row.getLong("epoch")))
                .list();
    }

    /** Remembers the client's present issue as shut out, and forgets those that every process has long taken up. */
    private void shut(String clientId) {
        Instant now = clock.instant();
        jdbc.sql("delete from device_credential_shut where shut_at < ?")
                .param(Timestamp.from(now.minus(OVERLAP)))
                .update();
        jdbc.sql("""
                        insert into device_credential_shut (client_id, epoch, shut_at)
                        select client_id, epoch, ? from device_credential where client_id = ?
                        on conflict do nothing
                        """).params(Timestamp.from(now), clientId).update();
    }

    private byte[] hash(String secret) {
        return VaultKey.hmac(hashKey, secret.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean matches(ResultSet row, byte[] offered, Instant now) throws SQLException {
        byte @Nullable [] present = row.getBytes("secret_hash");
        boolean current = present != null && VaultKey.same(present, offered);
        byte @Nullable [] previous = row.getBytes("previous_hash");
        Timestamp until = row.getTimestamp("previous_until");
        boolean old = previous != null
                && VaultKey.same(previous, offered)
                && until != null
                && until.toInstant().isAfter(now);
        return current || old;
    }

    private static Admission admissionOf(ResultSet row) throws SQLException {
        DeviceCredential credential = credentialOf(row);
        return credential.enabled()
                ? new Admission.Granted(credential, row.getLong("epoch"))
                : denied(RefusalKind.SHUT_OUT);
    }

    private static Admission denied(RefusalKind kind) {
        return new Admission.Denied(kind);
    }

    static DeviceCredential credentialOf(ResultSet row) throws SQLException {
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
