package org.scenicwatch.dashboard.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: failed logins are counted per address, per login from one address, and per login from anywhere
 * (wide enough that a stranger cannot easily keep its owner out).
 */
@Component
class LoginThrottle {

    private static final Bandwidth PER_ADDRESS = every(30, Duration.ofMinutes(5));
    private static final Bandwidth PER_LOGIN_AND_ADDRESS = every(5, Duration.ofMinutes(5));
    private static final Bandwidth PER_LOGIN = every(60, Duration.ofMinutes(15));

    private final TimeMeter time;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    LoginThrottle() {
        this(TimeMeter.SYSTEM_MILLISECONDS);
    }

    LoginThrottle(TimeMeter time) {
        this.time = time;
    }

    /** @throws ApiProblem 429 when too many logins failed before this one */
    void check(String address, String login) {
        refuseIfEmpty(bucket("a " + address, PER_ADDRESS));
        refuseIfEmpty(bucket("b " + address + ' ' + key(login), PER_LOGIN_AND_ADDRESS));
        refuseIfEmpty(bucket("l " + key(login), PER_LOGIN));
    }

    void failed(String address, String login) {
        bucket("a " + address, PER_ADDRESS).tryConsume(1);
        bucket("b " + address + ' ' + key(login), PER_LOGIN_AND_ADDRESS).tryConsume(1);
        bucket("l " + key(login), PER_LOGIN).tryConsume(1);
    }

    void succeeded(String address, String login) {
        buckets.invalidate("b " + address + ' ' + key(login));
    }

    private static void refuseIfEmpty(Bucket bucket) {
        EstimationProbe probe = bucket.estimateAbilityToConsume(1);
        if (!probe.canBeConsumed()) {
            throw ApiProblem.tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(String key, Bandwidth limit) {
        return buckets.get(
                key,
                k -> Bucket.builder()
                        .addLimit(limit)
                        .withCustomTimePrecision(time)
                        .build());
    }

    private static Bandwidth every(int tries, Duration period) {
        return Bandwidth.builder().capacity(tries).refillGreedy(tries, period).build();
    }

    private static String key(String login) {
        String clean = login.strip().toLowerCase(Locale.ROOT);
        return clean.length() > 64 ? clean.substring(0, 64) : clean;
    }
}
