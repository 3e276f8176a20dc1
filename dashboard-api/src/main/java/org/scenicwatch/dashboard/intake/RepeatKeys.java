package org.scenicwatch.dashboard.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.vault.VaultKey;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.media.CleanPhoto;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Repeat keys of what the public files: the same again under one key within a day is one filing. The table {@code
 * complaint_once} (migration V22) holds keyed hashes only, those of each kind of filing under a key of its own, so that it
 * serves hazards too.
 */
@Component
public class RepeatKeys {

    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Map<Kind, byte[]> keys;

    RepeatKeys(JdbcClient jdbc, VaultKey key) {
        this.jdbc = jdbc;
        this.keys = Arrays.stream(Kind.values())
                .collect(Collectors.toUnmodifiableMap(kind -> kind, kind -> key.derive(kind.purpose)));
    }

    /** What is filed. */
    public enum Kind {
        COMPLAINT("complaint-once/1"),
        HAZARD("hazard-once/1");

        private final String purpose;

        Kind(String purpose) {
            this.purpose = purpose;
        }
    }

    /** Keyed hashes of a repeat key and of what was sent under it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only passed on
    public record Once(byte[] key, byte[] body) {}

    /**
     * Hashes a key with what came under it; none when no key was given.
     *
     * @param texts everything that was written or chosen, in an order that never changes
     */
    public @Nullable Once of(Kind kind, @Nullable String typed, List<String> texts, List<CleanPhoto> photos) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        byte[] key = Objects.requireNonNull(keys.get(kind));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(String.join("\n", texts).getBytes(StandardCharsets.UTF_8));
        photos.forEach(photo -> body.writeBytes(VaultKey.hmac(key, photo.jpeg())));
        return new Once(
                VaultKey.hmac(key, ("key " + typed).getBytes(StandardCharsets.UTF_8)),
                VaultKey.hmac(key, body.toByteArray()));
    }

    /** A filing as it is stored. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Earlier(byte[] body, @Nullable String ref) {}

    /**
     * Takes a key for this transaction; waits for another that is about to take it.
     *
     * @return the earlier filing under the key, or empty when it is ours
     * @throws ApiProblem 422 when something else came under it before
     */
    public Optional<VaultRef> take(Once once, Instant now) {
        jdbc.sql("delete from complaint_once where at < ?")
                .param(Timestamp.from(now.minus(KEPT)))
                .update();
        int taken = jdbc.sql(
                        "insert into complaint_once (key_hash, body_hash, at) values (?, ?, ?) on conflict do nothing")
                .params(once.key(), once.body(), Timestamp.from(now))
                .update();
        if (taken > 0) {
            return Optional.empty();
        }
        Optional<Earlier> earlier = jdbc.sql("select body_hash, ref from complaint_once where key_hash = ?")
                .param(once.key())
                .query((row, n) -> new Earlier(row.getBytes(1), row.getString(2)))
                .optional();
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        if (!VaultKey.same(earlier.get().body(), once.body())) {
            throw ApiProblem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "request.other-body-under-key",
                    "同一个 Idempotency-Key 下的内容与先前不同。",
                    "Something else came under this Idempotency-Key before.");
        }
        String ref = earlier.get().ref();
        if (ref == null) {
            throw ApiProblem.notFound();
        }
        return Optional.of(new VaultRef(ref));
    }

    /** Notes what was filed under a key that was taken in this transaction. */
    public void fill(Once once, VaultRef ref) {
        jdbc.sql("update complaint_once set ref = ? where key_hash = ?")
                .params(ref.value(), once.key())
                .update();
    }
}
