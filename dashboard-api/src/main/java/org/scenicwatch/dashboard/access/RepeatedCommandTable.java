package org.scenicwatch.dashboard.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of first answers. */
@Component
class RepeatedCommandTable {

    /** How long a first answer is kept. */
    static final Duration KEPT = Duration.ofHours(24);

    /** After this long without an answer a command's process is taken for dead, and the repeat is carried out. */
    static final Duration ABANDONED = Duration.ofMinutes(1);

    private static final String CLAIM = """
            insert into repeated_command (key_hash, request_hash, at) values (:key, :request, :now)
            on conflict (key_hash) do update set request_hash = excluded.request_hash, at = excluded.at,
                   status = null, content_type = null, etag = null, body = null
             where repeated_command.at < :expired
                or (repeated_command.status is null and repeated_command.at < :abandoned
                    and repeated_command.request_hash = excluded.request_hash)
            """;

    private final JdbcClient jdbc;

    RepeatedCommandTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the key for a command that is carried out now; false when it was taken before. */
    boolean claim(byte[] key, byte[] request, Instant now) {
        return jdbc.sql(CLAIM)
                        .param("key", key)
                        .param("request", request)
                        .param("now", Timestamp.from(now))
                        .param("expired", Timestamp.from(now.minus(KEPT)))
                        .param("abandoned", Timestamp.from(now.minus(ABANDONED)))
                        .update()
                == 1;
    }

    Optional<FirstAnswer> find(byte[] key) {
        return jdbc.sql("select request_hash, status, content_type, etag, body from repeated_command"
                        + " where key_hash = ?")
                .param(key)
                .query((row, index) -> new FirstAnswer(
                        row.getBytes(1),
                        row.getObject(2, Integer.class),
                        row.getString(3),
                        row.getString(4),
                        row.getBytes(5)))
                .optional();
    }

    void answered(byte[] key, int status, @Nullable String contentType, @Nullable String etag, byte[] body) {
        jdbc.sql("update repeated_command set status = :status, content_type = :type, etag = :etag, body = :body"
                        + " where key_hash = :key")
                .param("status", status)
                .param("type", contentType)
                .param("etag", etag)
                .param("body", body)
                .param("key", key)
                .update();
    }

    /** Gives the key back: the command failed on our side, and a repeat may well succeed. */
    void release(byte[] key) {
        jdbc.sql("delete from repeated_command where key_hash = ? and status is null")
                .param(key)
                .update();
    }

    void forgetBefore(Instant instant) {
        jdbc.sql("delete from repeated_command where at < ?")
                .param(Timestamp.from(instant))
                .update();
    }

    /** What was answered first; no status: not answered yet. */
    @SuppressWarnings("ArrayRecordComponent") // A carrier of bytes, never compared.
    record FirstAnswer(
            byte[] requestHash,
            @Nullable Integer status,
            @Nullable String contentType,
            @Nullable String etag,
            byte @Nullable [] body) {}
}
