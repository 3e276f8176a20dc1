package org.scenicwatch.core.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.scenicwatch.core.alarm.RuleDraft.graded;
import static org.scenicwatch.core.alarm.RuleDraft.level;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.AlarmRule.Condition;
import org.scenicwatch.core.alarm.AlarmRule.Direction;
import org.scenicwatch.core.alarm.AlarmRule.Level;
import org.scenicwatch.core.alarm.RuleSchedule.Days;
import org.scenicwatch.core.alarm.RuleSchedule.Hours;
import org.scenicwatch.core.calendar.SiteCalendar;
import org.scenicwatch.core.device.DeviceKind;

class RuleCheckTest {

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("bad-id", "id", d -> d.id = "Tank level"),
                fault("no-level", "levels", d -> d.levels.clear()),
                fault("bad-level-name", "levels.Low.name", d -> d.levels.set(0, level("Low", Priority.WARNING, 2.0))),
                fault("duplicate-level", "levels", d -> d.levels.set(0, level("low-low", Priority.WARNING, 2.0))),
                fault("never-applies", "withoutAttribute", d -> d.withoutAttribute = d.withAttribute = "overflow"),
                fault("no-title", "title", d -> d.title = new LocalText("水位", " ")),
                fault("too-long", "title", d -> d.title = new LocalText("水".repeat(201), "x")),
                fault("half-graded", "levels.low.urgency", d -> grade(d, Consequence.MAJOR, null)),
                fault("half-graded", "levels.low.consequence", d -> grade(d, null, Urgency.SOON)),
                fault("priority-off-matrix", "levels.low.priority", d -> grade(d, Consequence.SEVERE, Urgency.PROMPT)),
                fault("bad-hysteresis", "hysteresis", d -> d.hysteresis = -1),
                fault("hysteresis-not-here", "hysteresis", d -> d.fire().hysteresis = 1),
                fault("no-reason", "rationalisation.cause", d -> reason(d, "", 300)),
                fault("bad-response-time", "rationalisation.respondWithinSeconds", d -> reason(d, "x", 0)),
                // Levels.
                fault("unknown-metric", "metric", d -> d.metric = "pressure"),
                fault("no-kind", "kind", d -> d.kind = null),
                fault("no-direction", "direction", d -> d.direction = null),
                fault("no-direction", "direction", d -> d.direction = Direction.EITHER),
                fault("states-on-level", "states", d -> d.states = List.of("fault")),
                fault("no-threshold", "levels.low.threshold", d -> first(d, level("low", Priority.WARNING, null))),
                fault("implausible-threshold", "levels.low.threshold", d -> threshold(d, 4_000)),
                fault("negative-factor", "levels.low.threshold", d -> first(d, factor(-1))),
                fault("codes-on-level", "levels.low.codes", d -> first(d, coded())),
                fault("levels-out-of-order", "levels.low-low.priority", d -> priority(d, Priority.CAUTION)),
                fault("overlapping-thresholds", "levels.low-low.threshold", d -> threshold(d, 1.0)),
                fault("overlapping-thresholds", "levels.low-low.threshold", d -> threshold(d, 0.5)),
                fault("expression-not-here", "levels.low.expression", d -> first(d, told("level < 1"))),
                // Rate and deviation.
                fault(
                        "not-positive",
                        "levels.fast.threshold",
                        d -> first(d.rate(), level("fast", Priority.WARNING, 0.0))),
                fault("implausible-threshold", "levels.very-fast.threshold", d -> last(d.rate(), 121.0)),
                fault("overlapping-thresholds", "levels.very-fast.threshold", d -> last(d.rate(), 0.4)),
                fault("no-direction", "direction", d -> d.rate().direction = null),
                fault("no-window", "tuning.windowSeconds", d -> d.rate().window = 0),
                fault("no-window", "tuning.windowSeconds", d -> d.rate().window = 86_401),
                fault("no-window", "tuning.windowSeconds", d -> d.deviation().reference = null),
                fault("window-not-here", "tuning.windowSeconds", d -> d.deviation().window = 60),
                fault("window-not-here", "tuning.windowSeconds", d -> d.window = 60),
                fault("reference-not-here", "tuning.reference", d -> d.reference = "usual_level"),
                fault("reference-not-here", "tuning.reference", d -> d.deviation().reference = " "),
                // Count.
                fault("metric-on-count", "metric", d -> d.count().metric = "level"),
                fault("wrong-direction", "direction", d -> d.count().direction = Direction.LOW),
                fault("clearing-on-count", "clearingStates", d -> d.count().clearingStates = List.of("normal")),
                fault("what-to-count", "tuning.counted", d -> d.count().states = List.of()),
                fault("what-to-count", "states", d -> d.count().counted = "level < 1"),
                fault("unknown-state", "states", d -> d.count().states = List.of("tired")),
                fault("not-whole", "levels.very-often.threshold", d -> last(d.count(), 6.5)),
                fault(
                        "not-whole",
                        "levels.often.threshold",
                        d -> first(d.count(), level("often", Priority.WARNING, 0.0))),
                fault("no-window", "tuning.windowSeconds", d -> d.count().window = 0),
                fault("bad-expression", "tuning.counted", d -> counting(d, "pressure < 1")),
                fault("no-expression", "tuning.counted", d -> counting(d, " ")),
                fault("counted-not-here", "tuning.counted", d -> d.counted = "level < 1"),
                // Expressions.
                fault("bad-expression", "levels.frozen.expression", d -> d.expression("temperatur < 4")),
                fault("bad-expression", "levels.frozen.expression", d -> d.expression("temperature")),
                fault("no-expression", "levels.frozen.expression", d -> d.expression("")),
                fault("no-kind", "kind", d -> d.expression("true").kind = null),
                fault("metric-on-expression", "metric", d -> d.expression("level < 1").metric = "level"),
                fault("threshold-on-expression", "levels.frozen.threshold", d -> {
                    d.expression("level < 1");
                    first(d, graded("frozen", Priority.WARNING, 1.0, "level < 1", null, null));
                }),
                // States.
                fault("metric-on-state", "metric", d -> d.fire().metric = "smoke"),
                fault("no-state", "states", d -> d.fire().states = List.of()),
                fault("no-state", "clearingStates", d -> d.fire().clearingStates = List.of()),
                fault("contradiction", "clearingStates", d -> d.fire().clearingStates = List.of("alarm")),
                fault("threshold-on-state", "levels.alarm.threshold", d -> threshold(d.fire(), 1)),
                fault("no-open-level", "levels", d -> d.fire().levels.add(level("other", Priority.CRITICAL, null))),
                // Silence and the platform.
                fault("metric-on-silence", "metric", d -> d.silence().metric = "level"),
                fault("latching-silence", "latching", d -> d.silence().latching = Latching.UNTIL_RESET),
                fault("overlapping-thresholds", "levels.lost.threshold", d -> last(d.silence(), 500)),
                fault("kind-on-zone", "kind", d -> d.massOutage().kind = DeviceKind.TANK),
                fault("no-threshold", "levels.blackout.threshold", d -> last(d.massOutage(), 100)),
                fault("not-by-area", "tuning.onDelaySeconds", d -> d.massOutage().onDelay = 5),
                fault("not-by-area", "tuning.schedule", d -> d.platform().schedule = hours(8, 18)),
                fault("not-by-area", "tuning.disabled", d -> d.platform().disabled = true),
                fault("deadband-not-here", "tuning.deadband", d -> d.platform().deadband = 1),
                // Tuning.
                fault("bad-delay", "tuning.onDelaySeconds", d -> d.onDelay = -1),
                fault("bad-delay", "tuning.offDelaySeconds", d -> d.offDelay = 86_401),
                fault("bad-deadband", "tuning.deadband", d -> d.deadband = Double.NaN),
                fault("bad-deadband", "tuning.deadband", d -> d.deadband = -0.1),
                fault("deadband-too-wide", "tuning.deadband", d -> d.deadband = 1.0),
                fault("deadband-not-here", "tuning.deadband", d -> d.count().deadband = 1),
                fault("no-hours", "tuning.schedule", d -> d.schedule = new RuleSchedule(List.of())),
                fault("twice", "tuning.schedule.hours.1", d -> d.schedule = twice()),
                fault(
                        "half-season",
                        "tuning.suppressedWhile.seasonTo",
                        d -> d.suppressed = new SuppressedWhile(List.of(), MonthDay.of(11, 15), null)),
                fault(
                        "never-suppresses",
                        "tuning.suppressedWhile.modes",
                        d -> d.suppressed = new SuppressedWhile(List.of(), null, null)),
                fault(
                        "twice",
                        "tuning.suppressedWhile.modes",
                        d -> d.suppressed = new SuppressedWhile(List.of(AreaMode.DRILL, AreaMode.DRILL), null, null)),
                // Fire is never put off.
                fault("fire-rule", "tuning.disabled", d -> d.fire().disabled = true),
                fault("fire-rule", "tuning.onDelaySeconds", d -> d.fire().onDelay = 1),
                fault("fire-rule", "tuning.offDelaySeconds", d -> d.fire().offDelay = 1),
                fault("fire-rule", "tuning.schedule", d -> d.fire().schedule = hours(8, 18)),
                fault(
                        "fire-rule",
                        "tuning.suppressedWhile",
                        d -> d.fire().suppressed = new SuppressedWhile(List.of(AreaMode.FESTIVAL), null, null)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("faults")
    void refusesWithFieldAndReason(String reason, String field, Consumer<RuleDraft> change) {
        AlarmRule rule = RuleDraft.rule(change);
        List<RuleFault> faults = RuleCheck.faults(RuleSet.of(List.of(rule)));
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("rules." + reason);
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.rule()).isEqualTo(rule.id());
            assertThat(fault.message().zh()).isNotBlank();
            assertThat(fault.message().en()).isNotBlank();
        });
        assertThatThrownBy(() -> RuleCheck.check(List.of(rule)))
                .isInstanceOfSatisfying(
                        RulesRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo(rule.id() + "." + field));
    }

    static Stream<Arguments> sound() {
        return Stream.<Consumer<RuleDraft>>of(
                        d -> {},
                        d -> d.deadband = 0.99,
                        d -> grade(d, Consequence.MAJOR, Urgency.PROMPT),
                        d -> reason(d, "泵停了", 300),
                        d -> d.schedule = hours(22, 6),
                        d -> d.schedule = hours(0, 0),
                        d -> d.suppressed = new SuppressedWhile(List.of(), MonthDay.of(11, 15), MonthDay.of(3, 1)),
                        d -> d.suppressed = new SuppressedWhile(List.of(AreaMode.DRILL), null, null),
                        d -> {
                            d.onDelay = 86_400;
                            d.offDelay = 1;
                        },
                        RuleDraft::rate,
                        d -> d.rate().direction = Direction.LOW,
                        RuleDraft::deviation,
                        d -> {
                            d.deviation().reference = null;
                            d.window = 3_600;
                        },
                        RuleDraft::count,
                        d -> counting(d, "level < 1 && attributes.usual_level > 2"),
                        d -> d.expression("temperature < 4 && state != 'disabled'"),
                        RuleDraft::fire,
                        RuleDraft::silence,
                        RuleDraft::massOutage,
                        RuleDraft::platform)
                .map(Arguments::arguments);
    }

    @ParameterizedTest
    @MethodSource("sound")
    void takesWhatIsSound(Consumer<RuleDraft> change) {
        assertThat(RuleCheck.faults(RuleSet.of(List.of(RuleDraft.rule(change)))))
                .isEmpty();
    }

    @Test
    void tellsEverythingThatIsWrongAndThrowsTheFirst() {
        AlarmRule first = RuleDraft.rule(d -> {
            d.metric = "pressure";
            d.onDelay = -1;
            d.levels.set(1, level("low-low", Priority.CRITICAL, 3.0));
        });
        AlarmRule second = RuleDraft.rule(d -> d.fire().disabled = true);
        RuleSet set = RuleSet.of(List.of(first, second, first));
        assertThat(RuleCheck.faults(set))
                .extracting(RuleFault::rule, RuleFault::code)
                .containsExactly(
                        tuple("tank-level-low", "rules.unknown-metric"),
                        tuple("tank-level-low", "rules.overlapping-thresholds"),
                        tuple("tank-level-low", "rules.bad-delay"),
                        tuple("smoke-alarm", "rules.fire-rule"),
                        tuple("tank-level-low", "rules.duplicate"));
        assertThatThrownBy(() -> RuleCheck.check(set))
                .isInstanceOfSatisfying(
                        RulesRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("rules.unknown-metric"));
    }

    @Test
    void tellsTheColumnOfAnExpressionsFault() {
        AlarmRule rule = RuleDraft.rule(d -> d.expression("level < 1 && pressure < 2"));
        assertThat(RuleCheck.faults(RuleSet.of(List.of(rule))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message().en()).contains("column 14", "pressure"));
    }

    @Test
    void refusesAnEmptyBookAndADayThatIsBothOffAndWorked() {
        assertThat(RuleCheck.faults(RuleSet.of(List.of())))
                .extracting(RuleFault::code)
                .containsExactly("rules.empty");
        LocalDate day = LocalDate.of(2026, 10, 1);
        RuleSet set = new RuleSet(
                List.of(RuleDraft.rule(d -> {})),
                List.of(),
                List.of(),
                new SiteCalendar(ZoneId.of("Asia/Shanghai"), Set.of(day), Set.of(day)));
        assertThat(RuleCheck.faults(set)).singleElement().satisfies(fault -> {
            assertThat(fault.rule()).isEqualTo("-");
            assertThat(fault.field()).isEqualTo("calendar.makeUpDays");
        });
    }

    @Test
    void refusesInhibitionsOfUnknownRulesCirclesAndFires() {
        RuleSet set = new RuleSet(
                List.of(
                        RuleDraft.rule(d -> {}),
                        RuleDraft.rule(d -> d.id = "tank-other"),
                        RuleDraft.rule(RuleDraft::fire)),
                List.of(),
                List.of(
                        inhibition("a", "tank-level-low", "low", "tank-other"),
                        inhibition("b", "tank-other", null, "tank-level-low"),
                        inhibition("c", "tank-other", "high", "smoke-alarm"),
                        inhibition("d", "no-such", null, "tank-other")),
                RuleSet.NO_HOLIDAYS);
        assertThat(RuleCheck.faults(set))
                .extracting(fault -> fault.rule() + " " + fault.field() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "b effect rules.cycle",
                        "c level rules.unknown-level",
                        "c effect rules.fire-rule",
                        "d cause rules.unknown-rule");
    }

    @Test
    void theShippedBookIsSound() {
        assertThat(RuleCheck.faults(DefaultRules.book())).isEmpty();
    }

    private static Arguments fault(String reason, String field, Consumer<RuleDraft> change) {
        return arguments(reason, field, change);
    }

    private static Inhibition inhibition(String id, String cause, @Nullable String level, String effect) {
        return new Inhibition(id, cause, level, effect, Inhibition.Same.ZONE, null, "test");
    }

    private static void first(RuleDraft draft, Level level) {
        draft.levels.set(0, level);
    }

    private static void threshold(RuleDraft draft, double threshold) {
        Level level = draft.levels.get(0);
        first(draft, level(level.name(), level.priority(), threshold));
    }

    private static void last(RuleDraft draft, double threshold) {
        Level level = draft.levels.get(1);
        draft.levels.set(1, level(level.name(), level.priority(), threshold));
    }

    private static void priority(RuleDraft draft, Priority priority) {
        Level level = draft.levels.get(1);
        draft.levels.set(1, level(level.name(), priority, level.threshold()));
    }

    private static void grade(RuleDraft draft, @Nullable Consequence consequence, @Nullable Urgency urgency) {
        first(draft, graded("low", Priority.WARNING, 2.0, null, consequence, urgency));
    }

    private static Level factor(double factor) {
        return new Level("low", Priority.WARNING, factor, "lowest_effective_level", false, List.of());
    }

    private static Level coded() {
        return new Level("low", Priority.WARNING, 2.0, null, false, List.of("short_circuit"));
    }

    private static Level told(String expression) {
        return graded("low", Priority.WARNING, 2.0, expression, null, null);
    }

    private static void counting(RuleDraft draft, String expression) {
        draft.count().states = List.of();
        draft.counted = expression;
    }

    private static void reason(RuleDraft draft, String cause, int seconds) {
        draft.rationalisation =
                new Rationalisation(new LocalText(cause, cause), new LocalText("没水", "No water"), seconds);
    }

    private static RuleSchedule hours(int from, int to) {
        return new RuleSchedule(
                List.of(new Hours(Days.EVERY_DAY, List.of(), LocalTime.of(from, 0), LocalTime.of(to, 0))));
    }

    private static RuleSchedule twice() {
        return new RuleSchedule(List.of(
                hours(8, 18).hours().get(0),
                new Hours(
                        Days.EVERY_DAY,
                        List.of(DayOfWeek.MONDAY, DayOfWeek.MONDAY),
                        LocalTime.of(8, 0),
                        LocalTime.of(9, 0))));
    }

    @Test
    void everyConditionIsChecked() {
        assertThat(Stream.of(Condition.values())
                        .filter(condition -> RuleCheck.faults(RuleSet.of(List.of(RuleDraft.rule(d -> {
                                    d.condition = condition;
                                    d.states = List.of("no-such-state");
                                }))))
                                .isEmpty()))
                .isEmpty();
    }
}
