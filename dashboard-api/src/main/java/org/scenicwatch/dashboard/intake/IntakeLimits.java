package org.scenicwatch.dashboard.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How often the public may call: per address (wide, because a whole inn may share one) and per phone number, of which
 * only the blind index is remembered.
 */
@Component
public class IntakeLimits {

    private static final Bandwidth FILINGS_PER_ADDRESS = every(40, Duration.ofMinutes(10));
    private static final Bandwidth FILINGS_PER_PHONE = every(5, Duration.ofHours(1));
    private static final Bandwidth ACTS_PER_ADDRESS = every(40, Duration.ofMinutes(10));
    private static final Bandwidth LOOKS_PER_ADDRESS = every(120, Duration.ofMinutes(1));

    private final Vault vault;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    @Autowired
    IntakeLimits(Vault vault) {
        this(vault, TimeMeter.SYSTEM_MILLISECONDS);
    }

    IntakeLimits(Vault vault, TimeMeter time) {
        this.vault = vault;
        this.time = time;
    }

    /** @throws ApiProblem 429 when there were too many filings from this address or with this phone number */
    public void checkFiling(String address, @Nullable String typedPhone) {
        take("f " + address, FILINGS_PER_ADDRESS);
        String phone = FilingChecks.phone(typedPhone);
        if (phone != null) {
            byte[] blind = vault.blind(VaultKind.COMPLAINT, Intake.PHONE, phone);
            take("p " + Base64.getEncoder().encodeToString(blind), FILINGS_PER_PHONE);
        }
    }

    /** @throws ApiProblem 429 when there were too many looks at codes from this address */
    public void checkLook(String address) {
        take("l " + address, LOOKS_PER_ADDRESS);
    }

    /** @throws ApiProblem 429 when complainants did too much from this address */
    public void checkAct(String address) {
        take("a " + address, ACTS_PER_ADDRESS);
    }

    private void take(String key, Bandwidth limit) {
        Bucket bucket = buckets.get(
                key,
                k -> Bucket.builder()
                        .addLimit(limit)
                        .withCustomTimePrecision(time)
                        .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw ApiProblem.tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static Bandwidth every(int times, Duration period) {
        return Bandwidth.builder().capacity(times).refillGreedy(times, period).build();
    }
}
