package org.scenicwatch.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class LoginThrottleTest {

    private long now = 0;
    private final LoginThrottle throttle = new LoginThrottle(new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    });

    private void fail(int times, String address, String login) {
        for (int i = 0; i < times; i++) {
            throttle.check(address, login);
            throttle.failed(address, login);
        }
    }

    @Test
    void letsATyperTryAgainAfterAWhile() {
        fail(5, "10.0.0.1", "li");
        assertThatThrownBy(() -> throttle.check("10.0.0.1", "LI "))
                .isInstanceOfSatisfying(
                        ApiProblem.class, e -> assertThat(e.retryAfter()).isPositive());
        now += Duration.ofMinutes(2).toNanos();
        assertThatCode(() -> throttle.check("10.0.0.1", "li")).doesNotThrowAnyException();
    }

    @Test
    void keepsNobodyOutBecauseOfAStranger() {
        fail(5, "10.0.0.66", "li");
        assertThatCode(() -> throttle.check("10.0.0.1", "li")).doesNotThrowAnyException();
    }

    @Test
    void stopsOneAddressThatTriesManyLogins() {
        for (int i = 0; i < 30; i++) {
            fail(1, "10.0.0.66", "user" + i);
        }
        assertThatThrownBy(() -> throttle.check("10.0.0.66", "another")).isInstanceOf(ApiProblem.class);
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        fail(4, "10.0.0.1", "li");
        throttle.succeeded("10.0.0.1", "li");
        assertThatCode(() -> fail(5, "10.0.0.1", "li")).doesNotThrowAnyException();
    }

    @Test
    void takesAPasswordOverHttpsOrFromThisMachineOnly() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("192.168.1.20");
        assertThat(LoginController.mayCarryAPassword(request)).isFalse();
        request.setSecure(true);
        assertThat(LoginController.mayCarryAPassword(request)).isTrue();
        request.setSecure(false);
        request.setRemoteAddr("127.0.0.1");
        assertThat(LoginController.mayCarryAPassword(request)).isTrue();
        request.setRemoteAddr("0:0:0:0:0:0:0:1");
        assertThat(LoginController.mayCarryAPassword(request)).isTrue();
    }
}
