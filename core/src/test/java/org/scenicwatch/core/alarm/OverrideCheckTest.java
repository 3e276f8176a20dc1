package org.scenicwatch.core.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scenicwatch.core.alarm.RuleOverride.LevelOverride;
import org.scenicwatch.core.alarm.RuleSchedule.Days;
import org.scenicwatch.core.alarm.RuleSchedule.Hours;
import org.scenicwatch.core.device.DeviceKind;

/** The rule's levels are low below 2 m and low-low below 1 m. */
class OverrideCheckTest {

    private static final RuleScope ZONE = new RuleScope("Z-01", null, null);
    private static final RuleScope KIND = new RuleScope(null, DeviceKind.TANK, null);
    private static final RuleScope KIND_IN_ZONE = new RuleScope("Z-01", DeviceKind.TANK, null);
    private static final RuleScope DEVICE = new RuleScope(null, null, "T-1");
    private static final Consumer<RuleDraft> TANK = draft -> {};

    static Stream<Arguments> faults() {
        RuleSchedule day = new RuleSchedule(
                List.of(new Hours(Days.EVERY_DAY, List.of(), LocalTime.of(8, 0), LocalTime.of(18, 0))));
        return Stream.of(
                arguments("no-scope", "scope", TANK, low(new RuleScope(null, null, null), 1.5)),
                arguments("no-scope", "scope", TANK, low(new RuleScope(" ", null, null), 1.5)),
                arguments("device-alone", "scope", TANK, low(new RuleScope("Z-01", null, "T-1"), 1.5)),
                arguments("other-kind", "scope", TANK, low(new RuleScope(null, DeviceKind.HYDRANT, null), 1.5)),
                arguments("no-note", "note", TANK, override(ZONE, o -> {
                    o.note = " ";
                    o.onDelay = 5;
                })),
                arguments("no-difference", "levels", TANK, override(ZONE, o -> {})),
                arguments("unknown-level", "levels.high", TANK, level(ZONE, "high", 1.5, null)),
                arguments("no-difference", "levels.low", TANK, level(ZONE, "low", null, null)),
                arguments("overlapping-thresholds", "levels.low.threshold", TANK, low(ZONE, 1.0)),
                arguments(
                        "overlapping-thresholds", "levels.low-low.threshold", TANK, level(KIND, "low-low", 2.5, null)),
                arguments("implausible-threshold", "levels.low.threshold", TANK, low(DEVICE, 4_000)),
                arguments("levels-out-of-order", "levels.low-low.priority", TANK, urgent(DEVICE)),
                arguments("bad-delay", "onDelaySeconds", TANK, override(DEVICE, o -> o.onDelay = -5)),
                arguments("deadband-too-wide", "deadband", TANK, override(ZONE, o -> o.deadband = 3.0)),
                arguments("bad-hysteresis", "hysteresis", TANK, override(ZONE, o -> o.hysteresis = -3.0)),
                arguments("no-hours", "schedule", TANK, override(ZONE, o -> o.schedule = new RuleSchedule(List.of()))),
                arguments(
                        "half-season",
                        "suppressedWhile.seasonTo",
                        TANK,
                        override(ZONE, o -> o.suppressed = new SuppressedWhile(List.of(), MonthDay.of(11, 1), null))),
                arguments("fire-rule", "disabled", fire(), override(ZONE, o -> o.disabled = true)),
                arguments("fire-rule", "onDelaySeconds", fire(), override(ZONE, o -> o.onDelay = 30)),
                arguments("fire-rule", "schedule", fire(), override(ZONE, o -> o.schedule = day)),
                arguments(
                        "fire-rule",
                        "suppressedWhile",
                        fire(),
                        override(DEVICE, o -> o.suppressed = new SuppressedWhile(List.of(AreaMode.DRILL), null, null))),
                arguments("only-by-area", "scope", platform(), level(ZONE, "low", 20.0, null)),
                arguments("only-by-area", "scope", outage(), level(DEVICE, "outage", 20.0, null)),
                arguments("only-by-area", "scope", outage(), level(KIND_IN_ZONE, "outage", 20.0, null)),
                arguments("not-by-area", "disabled", outage(), override(ZONE, o -> o.disabled = true)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("faults")
    void refusesWithFieldAndReason(String reason, String field, Consumer<RuleDraft> rule, RuleOverride override) {
        assertThat(faultsOf(rule, override)).containsExactly("overrides.0." + field + " rules." + reason);
    }

    @Test
    void takesWhatIsSound() {
        assertThat(faultsOf(TANK, low(ZONE, 1.5), low(KIND, 3.0), low(KIND_IN_ZONE, 1.6), low(DEVICE, 1.1)))
                .isEmpty();
        assertThat(faultsOf(outage(), level(ZONE, "outage", 20.0, null))).isEmpty();
        assertThat(faultsOf(TANK, level(DEVICE, "low", 0.9, "lowest_effective_level")))
                .isEmpty();
    }

    @Test
    void refusesTwoOfOneScopeAndOneOfNoRule() {
        assertThat(faultsOf(TANK, low(ZONE, 1.5), low(ZONE, 1.6)))
                .containsExactly("overrides.1.scope rules.duplicate-scope");
        RuleOverride lost = new RuleOverride(
                "no-such", ZONE, true, null, null, null, null, null, null, List.of(), "somebody's wish");
        assertThat(faultsOf(TANK, low(ZONE, 1.5), lost)).containsExactly("overrides.0.rule rules.unknown-rule");
    }

    @Test
    void refusesWhatIsSoundAloneAndOverlapsWhereTwoMeet() {
        // A tank in Z-01 would be low below 1.5 and low-low below 1.8.
        RuleOverride nearer = level(KIND, "low-low", 1.8, null);
        assertThat(faultsOf(TANK, low(ZONE, 1.5))).isEmpty();
        assertThat(faultsOf(TANK, nearer)).isEmpty();
        assertThat(faultsOf(TANK, low(ZONE, 1.5), nearer))
                .containsExactly("overrides.1.levels.low-low.threshold rules.overlapping-thresholds");
        assertThat(faultsOf(TANK, level(DEVICE, "low-low", 1.8, null), low(ZONE, 1.5)))
                .containsExactly("overrides.0.levels.low-low.threshold rules.overlapping-thresholds");
    }

    @Test
    void takesOverridesThatNeverMeet() {
        RuleOverride elsewhere = level(new RuleScope("Z-02", null, null), "low-low", 1.8, null);
        assertThat(faultsOf(TANK, low(ZONE, 1.5), elsewhere)).isEmpty();
        RuleOverride other = level(new RuleScope(null, null, "T-2"), "low-low", 1.8, null);
        assertThat(faultsOf(TANK, low(DEVICE, 1.5), other)).isEmpty();
    }

    @Test
    void refusesMoreThanThreeHundredOfOneRule() {
        RuleOverride[] many = IntStream.rangeClosed(1, 301)
                .mapToObj(i -> low(new RuleScope(null, null, "T-" + i), 1.5))
                .toArray(RuleOverride[]::new);
        assertThat(faultsOf(TANK, many)).containsExactly("overrides rules.too-many-overrides");
        assertThat(faultsOf(TANK, Arrays.copyOf(many, 300))).isEmpty();
    }

    @Test
    void tellsAFaultOfTheRuleItselfOnce() {
        assertThat(faultsOf(draft -> draft.metric = "pressure", low(ZONE, 1.5), low(DEVICE, 1.6)))
                .containsExactly("metric rules.unknown-metric");
    }

    private static List<String> faultsOf(Consumer<RuleDraft> rule, RuleOverride... overrides) {
        AlarmRule built = RuleDraft.rule(rule);
        List<RuleOverride> all = Stream.of(overrides)
                .map(each -> each.rule().equals("no-such") ? each : of(built.id(), each))
                .toList();
        return RuleCheck.faults(new RuleSet(List.of(built), all, List.of(), RuleSet.NO_HOLIDAYS)).stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    private static Consumer<RuleDraft> fire() {
        return RuleDraft::fire;
    }

    private static Consumer<RuleDraft> platform() {
        return RuleDraft::platform;
    }

    private static Consumer<RuleDraft> outage() {
        return RuleDraft::massOutage;
    }

    private static final class Draft {
        @Nullable
        Boolean disabled;

        @Nullable
        Double hysteresis;

        @Nullable
        Integer onDelay;

        @Nullable
        Double deadband;

        @Nullable
        RuleSchedule schedule;

        @Nullable
        SuppressedWhile suppressed;

        List<LevelOverride> levels = List.of();
        String note = "low bank";
    }

    private static RuleOverride override(RuleScope scope, Consumer<Draft> change) {
        Draft draft = new Draft();
        change.accept(draft);
        return new RuleOverride(
                "",
                scope,
                draft.disabled,
                draft.hysteresis,
                draft.onDelay,
                null,
                draft.deadband,
                draft.schedule,
                draft.suppressed,
                draft.levels,
                draft.note);
    }

    private static RuleOverride level(
            RuleScope scope, String name, @Nullable Double threshold, @Nullable String attribute) {
        return override(scope, o -> o.levels = List.of(new LevelOverride(name, threshold, attribute, null)));
    }

    private static RuleOverride low(RuleScope scope, double threshold) {
        return level(scope, "low", threshold, null);
    }

    private static RuleOverride urgent(RuleScope scope) {
        return override(scope, o -> o.levels = List.of(new LevelOverride("low-low", null, null, Priority.CAUTION)));
    }

    private static RuleOverride of(String rule, RuleOverride it) {
        return new RuleOverride(
                rule,
                it.scope(),
                it.disabled(),
                it.hysteresis(),
                it.onDelaySeconds(),
                it.offDelaySeconds(),
                it.deadband(),
                it.schedule(),
                it.suppressedWhile(),
                it.levels(),
                it.note());
    }
}
