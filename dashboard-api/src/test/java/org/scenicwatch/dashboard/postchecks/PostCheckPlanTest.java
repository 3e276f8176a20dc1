package org.scenicwatch.dashboard.postchecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PostCheckPlanTest {

    private static final ZoneId SITE = ZoneId.of("Asia/Shanghai");
    /** 10:00 at the site. */
    private static final Instant TEN = Instant.parse("2026-05-01T02:00:00Z");

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration ANSWER = Duration.ofSeconds(120);

    @Test
    void aroundTheClockALotIsAnywhereBetweenTheGaps() {
        PostCheckPlan plan = plan("00:00", "00:00");
        assertThat(plan.next(TEN, 0, 0)).isEqualTo(TEN.plus(HOUR));
        assertThat(plan.next(TEN, 0.5, 0)).isEqualTo(TEN.plus(Duration.ofMinutes(150)));
        assertThat(plan.next(TEN, 0.999_999_9, 0)).isBefore(TEN.plus(Duration.ofHours(4)));
    }

    @Test
    void outsideTheHoursTheNextOnesBeginWithALotOfTheirOwn() {
        PostCheckPlan plan = plan("08:00", "12:00");
        // 13:00 is too late; 08:00 and half of three hours is not.
        assertThat(plan.next(TEN, 0.999_999, 0.5)).isEqualTo(Instant.parse("2026-05-02T01:30:00Z"));
        assertThat(plan.next(TEN, 0.1, 0.5)).isEqualTo(TEN.plus(Duration.ofMinutes(78)));
    }

    @Test
    void hoursMayGoOverMidnight() {
        PostCheckPlan plan = plan("22:00", "06:00");
        assertThat(plan.allows(Instant.parse("2026-05-01T14:00:00Z"))).isTrue();
        assertThat(plan.allows(Instant.parse("2026-05-01T21:59:59Z"))).isTrue();
        assertThat(plan.allows(Instant.parse("2026-05-01T22:00:00Z"))).isFalse();
        assertThat(plan.next(TEN, 0, 0)).isEqualTo(Instant.parse("2026-05-01T14:00:00Z"));
    }

    /** Whatever the hours and the lots: within the hours, after the least gap, and no two lots in a thousand meet. */
    @Test
    void everyLotFallsIntoTheHours() {
        Random lots = new Random(4711);
        Stream.of("00:00-00:00", "08:00-18:00", "22:00-06:00", "09:00-09:10").forEach(hours -> {
            PostCheckPlan plan = plan(hours.substring(0, 5), hours.substring(6));
            Instant at = TEN;
            for (int i = 0; i < 1_000; i++) {
                Instant next = plan.next(at, lots.nextDouble(), lots.nextDouble());
                assertThat(plan.allows(next))
                        .as("%s after %s in %s", next, at, hours)
                        .isTrue();
                assertThat(next).isAfterOrEqualTo(at.plus(HOUR));
                assertThat(next).isBefore(at.plus(Duration.ofHours(32)));
                at = next;
            }
        });
        PostCheckPlan plan = plan("00:00", "00:00");
        assertThat(DoubleStream.generate(lots::nextDouble)
                        .limit(1_000)
                        .mapToObj(lot -> plan.next(TEN, lot, 0))
                        .distinct())
                .hasSizeGreaterThan(990);
    }

    @Test
    void aSettingThatCannotBeIsNamed() {
        assertRefused("answer-within", () -> settings(HOUR, HOUR, Duration.ofSeconds(5)));
        assertRefused("min-gap", () -> settings(Duration.ofSeconds(30), HOUR, ANSWER));
        assertRefused("min-gap", () -> settings(Duration.ofMinutes(1), HOUR, ANSWER));
        assertRefused("max-gap", () -> settings(HOUR, Duration.ofMinutes(30), ANSWER));
        assertThat(settings(HOUR, HOUR, ANSWER).enabled()).isTrue();
    }

    private static void assertRefused(String name, Runnable made) {
        assertThatThrownBy(made::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("scenicwatch.post-check." + name + " ");
    }

    private static PostCheckSettings settings(Duration minGap, Duration maxGap, Duration answer) {
        return new PostCheckSettings(true, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, minGap, maxGap, answer);
    }

    private static PostCheckPlan plan(String from, String to) {
        return new PostCheckPlan(
                new PostCheckSettings(
                        true, LocalTime.parse(from), LocalTime.parse(to), HOUR, Duration.ofHours(4), ANSWER),
                SITE);
    }
}
