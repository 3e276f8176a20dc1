package org.scenicwatch.core.alarm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scenicwatch.core.alarm.PlatformMetric;
import org.springframework.dao.DataAccessResourceFailureException;

class ProbesTest {

    private static final Instant T0 = Instant.parse("2026-05-01T08:00:00Z");
    private static final Duration RECENT = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    /** A clock that shows what it was set to. */
    private static final class Wall extends Clock {
        private Instant now = T0;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void aStepOfTheClockIsToldForAWhileAndAClockThatRunsIsNot() {
        Wall wall = new Wall();
        AtomicLong nanos = new AtomicLong();
        ClockProbe probe = new ClockProbe(wall, nanos::get, RECENT);
        assertThat(value(probe)).isZero();
        pass(wall, nanos, 5, 5);
        assertThat(value(probe)).isZero();
        pass(wall, nanos, 5, -3_595);
        assertThat(value(probe)).isEqualTo(3_600);
        pass(wall, nanos, 599, 599);
        assertThat(value(probe)).isEqualTo(3_600);
        pass(wall, nanos, 5, 5);
        assertThat(value(probe)).isZero();
    }

    private static void pass(Wall wall, AtomicLong nanos, long seconds, long shown) {
        nanos.addAndGet(seconds * 1_000_000_000);
        wall.now = wall.now.plusSeconds(shown);
    }

    @Test
    void aDatabaseThatWasAwayIsToldWhenItIsBack() {
        AtomicLong nanos = new AtomicLong();
        AtomicBoolean away = new AtomicBoolean();
        DatabaseProbe probe = new DatabaseProbe(
                () -> {
                    nanos.addAndGet(10_000_000);
                    if (away.get()) {
                        throw new DataAccessResourceFailureException("away");
                    }
                },
                nanos::get,
                RECENT);
        assertThat(value(probe)).isEqualTo(0.01);
        away.set(true);
        value(probe);
        nanos.addAndGet(40_000_000_000L);
        value(probe);
        away.set(false);
        assertThat(value(probe)).isBetween(40.0, 40.1);
        nanos.addAndGet(RECENT.toNanos());
        assertThat(value(probe)).isEqualTo(0.01);
    }

    @Test
    void theFullestDiskCountsAndAFolderThatIsGoneIsAFailure() {
        DiskProbe probe = new DiskProbe(
                List.of(Path.of("a"), Path.of("b")), each -> each.toString().equals("a") ? 60 : 8);
        assertThat(value(probe)).isEqualTo(8);
        DiskProbe gone = new DiskProbe(List.of(Path.of("a")), each -> {
            throw new IOException("gone");
        });
        assertThatThrownBy(() -> gone.look(T0)).isInstanceOf(UncheckedIOException.class);
        assertThat(value(new DiskProbe(List.of(folder), DiskProbe::freePercent)))
                .isBetween(0.0, 100.0);
    }

    private record FakeGateway(Kind kind, String name, Optional<Instant> failingSince) implements Gateway {}

    @Test
    void eachGatewayTellsForHowLongItHasBeenFailing() {
        GatewayProbe probe = new GatewayProbe(() -> Stream.of(
                new FakeGateway(Gateway.Kind.SMS, "main", Optional.of(T0.minusSeconds(90))),
                new FakeGateway(Gateway.Kind.SIGN, "east gate 1", Optional.empty()),
                new FakeGateway(Gateway.Kind.SIGN, "ahead", Optional.of(T0.plusSeconds(5)))));
        assertThat(probe.look(T0))
                .containsExactly(
                        new PlatformReading(PlatformMetric.SMS_FAILING, "sms-main", 90),
                        new PlatformReading(PlatformMetric.SIGN_UNREACHABLE, "sign-east-gate-1", 0),
                        new PlatformReading(PlatformMetric.SIGN_UNREACHABLE, "sign-ahead", 0));
    }

    @Test
    void namesThatWouldBreakAnAlarmsIdAreRefused() {
        assertThatThrownBy(() -> new PlatformReading(PlatformMetric.DISK_FREE, "a/b", 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PlatformReading(PlatformMetric.DISK_FREE, "a.b", 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PlatformReading(PlatformMetric.DISK_FREE, "a", Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(PlatformReading.asPart("node.1/网")).isEqualTo("node-1--");
    }

    private static double value(PlatformProbe probe) {
        return probe.look(T0).get(0).value();
    }
}
