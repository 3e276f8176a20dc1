package org.scenicwatch.dashboard.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * How often the public may call: per address (IPv6: per /64 network), per phone number, of which only the blind index is
 * remembered, per place, and everybody together. An address is asked first, so that whoever floods takes nothing of what
 * others have together. The memory is bounded: what was not used for two hours, or longest among 100,000, is forgotten.
 */
@Component
@EnableConfigurationProperties(IntakeSettings.class)
public class IntakeLimits {

    private static final Bandwidth ACTS_PER_ADDRESS = every(40, Duration.ofMinutes(10));
    private static final Bandwidth LOOKS_PER_ADDRESS = every(120, Duration.ofMinutes(1));
    private static final String EVERYBODY = "everybody";
    private static final int MOST_KEPT = 100_000;

    private final UnaryOperator<String> hidden;
    private final TimeMeter time;
    private final Bandwidth filingsPerAddress;
    private final Bandwidth filingsPerPhone;
    private final Bandwidth filingsPerPlace;
    private final Bandwidth filings;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    @Autowired
    IntakeLimits(Vault vault, IntakeSettings settings) {
        this(
                phone -> Base64.getEncoder().encodeToString(vault.blind(VaultKind.COMPLAINT, Intake.PHONE, phone)),
                settings,
                TimeMeter.SYSTEM_MILLISECONDS);
    }

    /** With what is remembered of a phone number. */
    IntakeLimits(UnaryOperator<String> hidden, IntakeSettings settings, TimeMeter time) {
        this.hidden = hidden;
        this.time = time;
        this.filingsPerAddress = every(settings.perAddress(), Duration.ofMinutes(10));
        this.filingsPerPhone = every(settings.perPhone(), Duration.ofHours(1));
        this.filingsPerPlace = every(settings.perPlace(), Duration.ofHours(1));
        this.filings = every(settings.perMinute(), Duration.ofMinutes(1));
    }

    /** @throws ApiProblem 429 when there were too many filings from this address or with this phone number */
    public void checkSender(String address, @Nullable String typedPhone) {
        take("f " + OriginAddress.of(address), filingsPerAddress);
        String phone = PublicFields.phone(typedPhone);
        if (phone != null) {
            take("p " + hidden.apply(phone), filingsPerPhone);
        }
    }

    /**
     * @param place the code of the place that it is about, as the register has it
     * @throws ApiProblem 429 when there were too many filings about this place, or from everybody together
     */
    void checkMatter(@Nullable String place) {
        if (place != null) {
            take("s " + place, filingsPerPlace);
        }
        take(EVERYBODY, filings);
    }

    /** @throws ApiProblem 429 when there were too many looks at codes from this address */
    public void checkLook(String address) {
        take("l " + OriginAddress.of(address), LOOKS_PER_ADDRESS);
    }

    /** @throws ApiProblem 429 when complainants did too much from this address */
    public void checkAct(String address) {
        take("a " + OriginAddress.of(address), ACTS_PER_ADDRESS);
    }

    /** How many counts are kept; for tests of the bound. */
    long kept() {
        buckets.cleanUp();
        return buckets.estimatedSize();
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
