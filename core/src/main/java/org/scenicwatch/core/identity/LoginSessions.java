package org.scenicwatch.core.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Logins that outlive a restart and hold on every node: a random cookie, of which the database knows the hash only. A
 * session ends by logout, after 12 hours without use, after 7 days, or when the person is changed.
 */
public final class LoginSessions {

    private static final Duration IDLE = Duration.ofHours(12);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Users users;
    private final Clock clock;
    private final Secrets secrets = new Secrets();

    LoginSessions(JdbcClient jdbc, Users users, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.clock = clock;
    }

    /**
     * A session that is in force.
     *
     * @param id opaque, not the secret
     */
    public record Active(String id, AppUser user) {}

    /** A session that was just started, with the only sight of its secret. */
    public record Started(String id, String secret) {}

    /** Starts a session, and forgets those that are over. */
    public Started start(AppUser user) {
        Instant now = clock.instant();
        jdbc.sql("delete from login_session where ends_at < ? or last_seen_at < ?")
                .params(Timestamp.from(now), Timestamp.from(now.minus(IDLE)))
                .update();
        Started started = new Started(secrets.id(), secrets.secret());
        jdbc.sql(
                        "insert into login_session (secret_hash, id, user_id, started_at, last_seen_at, ends_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        Secrets.sha256(started.secret()),
                        started.id(),
                        user.id(),
                        Timestamp.from(now),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(LONGEST)))
                .update();
        return started;
    }

    /** The session of a cookie, with the person as they are now; empty when it is over. */
    public Optional<Active> find(String secret) {
        Instant now = clock.instant();
        byte[] hash = Secrets.sha256(secret);
        return jdbc.sql(
                        "select id, user_id, last_seen_at from login_session where secret_hash = ? and ends_at > ? and last_seen_at > ?")
                .params(hash, Timestamp.from(now), Timestamp.from(now.minus(IDLE)))
                .query((row, n) -> new Seen(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .optional()
                .flatMap(seen -> users.byId(seen.userId())
                        .filter(AppUser::enabled)
                        .map(user -> {
                            noteUse(seen, hash, now);
                            return new Active(seen.id(), user);
                        }));
    }

    /** Ends the session of a cookie. */
    public void end(String secret) {
        jdbc.sql("delete from login_session where secret_hash = ?")
                .param(Secrets.sha256(secret))
                .update();
    }

    /**
     * Notes that sessions are in use, by their ids, and says which of them still are in force.
     *
     * @param ids not the secrets
     */
    public Set<String> keepAlive(Collection<String> ids) {
        Timestamp now = Timestamp.from(clock.instant());
        return Set.copyOf(jdbc.sql("""
                        update login_session s set last_seen_at = ?
                        from app_user u
                        where s.id = any (?) and s.ends_at > ? and u.id = s.user_id and u.enabled
                        returning s.id
                        """)
                .params(now, ids.toArray(new String[0]), now)
                .query(String.class)
                .list());
    }

    private void noteUse(Seen seen, byte[] hash, Instant now) {
        if (seen.lastSeenAt().plus(USE_NOTED_EVERY).isBefore(now)) {
            jdbc.sql("update login_session set last_seen_at = ? where secret_hash = ?")
                    .params(Timestamp.from(now), hash)
                    .update();
        }
    }

    private record Seen(String id, String userId, Instant lastSeenAt) {}
}
