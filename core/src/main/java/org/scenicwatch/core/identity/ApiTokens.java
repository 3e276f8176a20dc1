package org.scenicwatch.core.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scenicwatch.core.vault.VaultKey;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** API tokens: shown once when made, kept as SHA-256 only, revocable. */
public final class ApiTokens {

    private static final Pattern TOKEN = Pattern.compile("sw_([a-z2-7]{16})_([a-z2-7]{52})");
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(5);
    private static final String SELECT =
            "select id, name, role, created_at, created_by, last_used_at, secret_hash from api_token where revoked_at is null";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Secrets secrets = new Secrets();

    ApiTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A token that was just made, with the only sight of its text. */
    public record Created(ApiToken token, String text) {}

    /** @throws IdentityRefused when the name is empty or in use */
    public Created create(String name, Role role, String createdBy) {
        String clean = name.strip();
        if (clean.isEmpty() || clean.length() > 100) {
            throw new IdentityRefused(
                    "identity.invalid-token-name", "令牌名称须为 1 至 100 个字符。", "A token's name has 1 to 100 characters.");
        }
        String id = secrets.id();
        String secret = secrets.secret();
        Instant now = clock.instant();
        try {
            jdbc.sql(
                            "insert into api_token (id, name, role, secret_hash, created_at, created_by) values (?, ?, ?, ?, ?, ?)")
                    .params(id, clean, role.word(), Secrets.sha256(secret), Timestamp.from(now), createdBy)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new IdentityRefused("identity.token-name-taken", "该令牌名称已被使用。", "This token name is in use.");
        }
        return new Created(new ApiToken(id, clean, role, now, createdBy, null), "sw_" + id + '_' + secret);
    }

    /** The token of a text, or empty when there is none, or it was revoked. */
    public Optional<ApiToken> verify(String text) {
        Matcher parts = TOKEN.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        byte[] offered = Secrets.sha256(parts.group(2));
        return jdbc.sql(SELECT + " and id = ?")
                .param(parts.group(1))
                .query((row, n) -> VaultKey.same(row.getBytes("secret_hash"), offered)
                        ? Optional.of(tokenOf(row))
                        : Optional.<ApiToken>empty())
                .optional()
                .flatMap(found -> found)
                .map(this::noteUse);
    }

    /** The tokens that are in force. */
    public List<ApiToken> all() {
        return jdbc.sql(SELECT + " order by name")
                .query((row, n) -> tokenOf(row))
                .list();
    }

    /** Ends a token; whether there was one. */
    public boolean revoke(String id) {
        return jdbc.sql("update api_token set revoked_at = ? where id = ? and revoked_at is null")
                        .params(Timestamp.from(clock.instant()), id)
                        .update()
                > 0;
    }

    private ApiToken noteUse(ApiToken token) {
        Instant now = clock.instant();
        Instant last = token.lastUsedAt();
        if (last == null || last.plus(USE_NOTED_EVERY).isBefore(now)) {
            jdbc.sql("update api_token set last_used_at = ? where id = ?")
                    .params(Timestamp.from(now), token.id())
                    .update();
        }
        return token;
    }

    private static ApiToken tokenOf(ResultSet row) throws SQLException {
        Timestamp used = row.getTimestamp("last_used_at");
        return new ApiToken(
                row.getString("id"),
                row.getString("name"),
                Role.of(row.getString("role")).orElse(Role.HOUSEHOLDER),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                used == null ? null : used.toInstant());
    }
}
