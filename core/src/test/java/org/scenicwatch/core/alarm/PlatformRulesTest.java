package org.scenicwatch.core.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.AlarmRule.Condition;
import org.scenicwatch.core.alarm.AlarmRule.Direction;
import org.scenicwatch.core.alarm.AlarmRule.Level;
import org.scenicwatch.core.device.DeviceKind;

class PlatformRulesTest {

    private final AlarmRule disk = DefaultRules.load().stream()
            .filter(rule -> rule.id().equals("platform-disk-low"))
            .findFirst()
            .orElseThrow();

    @Test
    void theShippedBookWatchesEverythingThatCanBeWatched() {
        Set<String> watched = DefaultRules.load().stream()
                .filter(rule -> rule.condition() == Condition.PLATFORM)
                .map(rule -> String.valueOf(rule.metric()))
                .collect(Collectors.toSet());
        assertThat(watched)
                .isEqualTo(EnumSet.allOf(PlatformMetric.class).stream()
                        .map(PlatformMetric::key)
                        .collect(Collectors.toSet()));
    }

    @Test
    void aRuleOnThePlatformJudgesNoDevice() {
        assertThat(Stream.of(DeviceKind.values()).filter(kind -> disk.appliesTo(kind, Map.of())))
                .isEmpty();
    }

    @Test
    void aRuleOnThePlatformIsPublishedAndReadBackTheSame() {
        assertThat(AlarmRule.of(disk.toPublish())).isEqualTo(disk);
    }

    @Test
    void tenPercentAreNotYetLowAndThreeNotYetVeryLow() {
        assertThat(disk.levelAt(10, null, Map.of())).isEmpty();
        assertThat(disk.levelAt(9.9, null, Map.of())).map(Level::priority).hasValue(Priority.WARNING);
        assertThat(disk.levelAt(3, null, Map.of())).map(Level::name).hasValue("low");
        assertThat(disk.levelAt(2.9, null, Map.of())).map(Level::priority).hasValue(Priority.CRITICAL);
        assertThat(disk.levelAt(10.9, "low", Map.of())).map(Level::name).hasValue("low");
        assertThat(disk.levelAt(11.1, "low", Map.of())).isEmpty();
    }

    @Test
    void refusesWhatThePlatformDoesNotWatch() {
        assertRefused(changed("pressure", Direction.LOW, 10, 3, Latching.NONE, null), "rules.unknown-metric", "metric");
        assertRefused(changed(null, Direction.LOW, 10, 3, Latching.NONE, null), "rules.unknown-metric", "metric");
    }

    @Test
    void refusesADirectionInWhichNothingIsWrong() {
        assertRefused(
                changed("disk_free", Direction.HIGH, 3, 10, Latching.NONE, null), "rules.wrong-direction", "direction");
        assertRefused(changed("disk_free", null, 10, 3, Latching.NONE, null), "rules.wrong-direction", "direction");
    }

    @Test
    void refusesThresholdsThatCannotBeReachedOrOverlap() {
        assertRefused(
                changed("disk_free", Direction.LOW, 101, 3, Latching.NONE, null),
                "rules.no-threshold",
                "levels.low.threshold");
        assertRefused(
                changed("disk_free", Direction.LOW, Double.NaN, 3, Latching.NONE, null),
                "rules.no-threshold",
                "levels.low.threshold");
        assertRefused(
                changed("disk_free", Direction.LOW, 3, 10, Latching.NONE, null),
                "rules.overlapping-thresholds",
                "levels.very-low.threshold");
    }

    @Test
    void refusesADeviceKindAndAnAlarmThatIsHeld() {
        assertRefused(
                changed("disk_free", Direction.LOW, 10, 3, Latching.UNTIL_RESET, null),
                "rules.latching-platform",
                "latching");
        assertRefused(
                changed("disk_free", Direction.LOW, 10, 3, Latching.NONE, DeviceKind.TANK),
                "rules.device-on-platform",
                "kind");
    }

    private AlarmRule changed(
            @Nullable String metric,
            @Nullable Direction direction,
            double first,
            double second,
            Latching latching,
            @Nullable DeviceKind kind) {
        return new AlarmRule(
                disk.id(),
                kind,
                metric,
                Condition.PLATFORM,
                direction,
                List.of(
                        new Level("low", Priority.WARNING, first, null, false, List.of()),
                        new Level("very-low", Priority.CRITICAL, second, null, false, List.of())),
                1,
                List.of(),
                List.of(),
                latching,
                null,
                null,
                disk.title(),
                disk.guidance(),
                disk.source());
    }

    private static void assertRefused(AlarmRule rule, String code, String field) {
        assertThatThrownBy(() -> RuleCheck.check(List.of(rule))).isInstanceOfSatisfying(RulesRefused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.field()).isEqualTo(rule.id() + "." + field);
        });
    }
}
