package org.scenicwatch.dashboard.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.springframework.http.HttpStatus;

class IntakeLimitsTest {

    private long nanos;
    private IntakeLimits limits;

    @BeforeEach
    void setUp() {
        limits = new IntakeLimits(phone -> phone, new IntakeSettings(3, 2, 21, 8, ""), new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos;
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        });
    }

    private void file(String address) {
        limits.checkSender(address, null);
        limits.checkMatter("shop-1");
    }

    private static void refused(Runnable filing) {
        ApiProblem problem = catchThrowableOfType(ApiProblem.class, filing::run);
        assertThat(problem.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(problem.retryAfter()).isPositive();
    }

    @Test
    void whoeverFloodsWaitsAndTakesNothingFromOthers() {
        for (int n = 0; n < 3; n++) {
            file("203.0.113.9");
        }
        for (int n = 0; n < 100; n++) {
            refused(() -> file("203.0.113.9"));
        }
        assertThatCode(() -> file("203.0.113.10")).doesNotThrowAnyException();
        nanos += TimeUnit.MINUTES.toNanos(4);
        assertThatCode(() -> file("203.0.113.9")).doesNotThrowAnyException();
    }

    @Test
    void changingTheAddressWithinAnIpv6NetworkHelpsNobody() {
        for (int n = 0; n < 3; n++) {
            file("2001:db8:1:2::" + n);
        }
        refused(() -> file("2001:db8:1:2:ffff::1"));
        assertThatCode(() -> file("2001:db8:1:3::1")).doesNotThrowAnyException();
    }

    @Test
    void aNumberIsCountedOverAllAddresses() {
        limits.checkSender("203.0.113.1", "138 0013 8000");
        limits.checkSender("203.0.113.2", "138-0013-8000");
        refused(() -> limits.checkSender("203.0.113.3", "13800138000"));
    }

    @Test
    void aPlaceAndEverybodyTogetherAreBoundedToo() {
        for (int n = 0; n < 8; n++) {
            limits.checkMatter(null);
        }
        refused(() -> limits.checkMatter(null));
        for (int n = 0; n < 21; n++) {
            nanos += TimeUnit.SECONDS.toNanos(10);
            limits.checkMatter("shop-2");
        }
        nanos += TimeUnit.SECONDS.toNanos(10);
        // Three and a half minutes brought one back; the next has to wait.
        limits.checkMatter("shop-2");
        refused(() -> limits.checkMatter("shop-2"));
        assertThatCode(() -> limits.checkMatter("shop-3")).doesNotThrowAnyException();
    }

    @Test
    void aMillionAddressesDoNotFillTheMemory() {
        for (int n = 0; n < 150_000; n++) {
            limits.checkLook("10." + (n >> 16) + '.' + (n >> 8 & 255) + '.' + (n & 255));
        }
        assertThat(limits.kept()).isPositive().isLessThanOrEqualTo(100_000);
    }

    @Test
    void aSettingThatCannotBeIsToldWithItsName() {
        assertThatThrownBy(() -> new IntakeSettings(0, 5, 400, 300, ""))
                .hasMessageContaining("scenicwatch.intake.per-address");
        // One address alone must not be able to shut a place off.
        assertThatThrownBy(() -> new IntakeSettings(40, 5, 100, 300, ""))
                .hasMessageContaining("scenicwatch.intake.per-place");
        assertThatThrownBy(() -> new IntakeSettings(40, 5, 400, 300, "call us"))
                .hasMessageContaining("scenicwatch.intake.centre-phone");
    }
}
