package org.scenicwatch.core.alarm.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scenicwatch.core.alarm.detection.RuleBench.asks;
import static org.scenicwatch.core.alarm.detection.RuleBench.counting;
import static org.scenicwatch.core.alarm.detection.RuleBench.during;
import static org.scenicwatch.core.alarm.detection.RuleBench.held;
import static org.scenicwatch.core.alarm.detection.RuleBench.level;
import static org.scenicwatch.core.alarm.detection.RuleBench.rule;
import static org.scenicwatch.core.alarm.detection.RuleBench.sample;
import static org.scenicwatch.core.alarm.detection.RuleBench.states;
import static org.scenicwatch.core.alarm.detection.RuleBench.window;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.AlarmRule.Condition;
import org.scenicwatch.core.alarm.AlarmRule.Direction;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.RuleSchedule;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.alarm.RuleTuning;

/** Worked examples of what each condition finds. */
class ConditionsTest {

    private static final long SECOND = 1_000;
    private static final long HOUR = 3_600_000;

    @Test
    void aFallIsMeasuredFromTheHighestValueOfTheWindow() {
        RuleBench bench = RuleBench.of(
                rule("fall", Condition.RATE, Direction.LOW, window(600), level("fast", 0.1), level("faster", 0.2)));
        assertThat(bench.pressure(0, 0.40)).isEmpty();
        assertThat(bench.pressure(60 * SECOND, 0.45)).isEmpty();
        assertThat(bench.pressure(120 * SECOND, 0.34)).containsExactly("RAISE fall fast 0.11 @120.0");
        assertThat(bench.pressure(180 * SECOND, 0.20)).containsExactly("CHANGE_LEVEL fall faster 0.25 @180.0");
        // The 0.45 of a minute has left the window; 0.34 is the highest now.
        assertThat(bench.pressure(670 * SECOND, 0.20)).containsExactly("CHANGE_LEVEL fall fast 0.14 @670.0");
        assertThat(bench.pressure(900 * SECOND, 0.21)).containsExactly("RETURN_TO_NORMAL fall 0.0 @900.0");
    }

    @Test
    void aRiseAndEitherAreMeasuredTheOtherWay() {
        RuleBench bench = RuleBench.of(
                rule("rise", Condition.RATE, Direction.HIGH, window(60), level("fast", 0.1)),
                rule("move", Condition.RATE, Direction.EITHER, window(60), level("fast", 0.1)));
        bench.pressure(0, 0.40);
        assertThat(bench.pressure(SECOND, 0.29)).containsExactly("RAISE move fast 0.11 @1.0");
        assertThat(bench.pressure(2 * SECOND, 0.41)).containsExactly("RAISE rise fast 0.12 @2.0");
    }

    @Test
    void aRateMayBeAFactorOfAnAttribute() {
        AlarmRule.Level tenth = new AlarmRule.Level("tenth", Priority.CRITICAL, 0.1, "depth", true, List.of());
        RuleBench bench = new RuleBench(
                RuleSet.of(List.of(rule("fall", Condition.RATE, Direction.LOW, window(600), tenth))),
                Map.of("depth", 4.0));
        bench.pressure(0, 3.0);
        assertThat(bench.pressure(SECOND, 2.7)).isEmpty();
        assertThat(bench.pressure(2 * SECOND, 2.5)).containsExactly("RAISE fall tenth 0.5 @2.0");
    }

    @Test
    void aDistanceIsMeasuredFromTheAttribute() {
        RuleTuning expected = new RuleTuning(false, 0, 0, 0, 0, "static_pressure", null, null, null);
        AlarmRule below = rule("below", Condition.DEVIATION, Direction.LOW, expected, level("far", 0.1));
        AlarmRule off = rule("off", Condition.DEVIATION, Direction.EITHER, expected, level("far", 0.2));
        RuleBench bench = new RuleBench(RuleSet.of(List.of(below, off)), Map.of("static_pressure", 0.5));
        assertThat(bench.pressure(0, 0.45)).isEmpty();
        assertThat(bench.pressure(SECOND, 0.38)).containsExactly("RAISE below far 0.12 @1.0");
        assertThat(bench.pressure(2 * SECOND, 0.75))
                .containsExactly("RETURN_TO_NORMAL below -0.25 @2.0", "RAISE off far 0.25 @2.0");
        assertThat(RuleBench.of(below).pressure(0, 0.1)).isEmpty();
    }

    @Test
    void aDistanceFromTheMeanLeavesTheValueItselfOut() {
        RuleBench bench =
                RuleBench.of(rule("jump", Condition.DEVIATION, Direction.HIGH, window(60), level("far", 0.2)));
        assertThat(bench.pressure(0, 9.0)).isEmpty();
        bench.pressure(100 * SECOND, 0.2);
        bench.pressure(110 * SECOND, 0.3);
        assertThat(bench.pressure(120 * SECOND, 0.5)).containsExactly("RAISE jump far 0.25 @120.0");
        // Nothing came before it in the window: nothing to compare with, so nothing ends either.
        assertThat(bench.pressure(1_000 * SECOND, 0.1)).isEmpty();
        assertThat(bench.pressure(1_001 * SECOND, 0.1)).containsExactly("RETURN_TO_NORMAL jump 0.0 @1001.0");
    }

    @Test
    void reportsOfAStateAreCounted() {
        RuleBench bench = RuleBench.of(held(
                rule("often", Condition.COUNT, null, window(60), level("three", 3.0)), 0, Latching.NONE, "tamper"));
        bench.report(0, "tamper");
        bench.report(SECOND, "normal");
        bench.report(2 * SECOND, "tamper");
        assertThat(bench.report(3 * SECOND, "tamper")).containsExactly("RAISE often three 3.0 @3.0");
        assertThat(bench.pressure(59 * SECOND, 0.3)).isEmpty();
        assertThat(bench.pressure(61 * SECOND, 0.3)).containsExactly("RETURN_TO_NORMAL often 2.0 @61.0");
    }

    @Test
    void messagesThatFulfilAnExpressionAreCounted() {
        RuleBench bench = RuleBench.of(rule(
                "low", Condition.COUNT, null, counting(600, "pressure < 0.2 && state == 'normal'"), level("two", 2.0)));
        bench.pressure(0, 0.1);
        bench.report(SECOND, "normal");
        bench.pressure(2 * SECOND, 0.3);
        assertThat(bench.pressure(3 * SECOND, 0.1)).containsExactly("RAISE low two 2.0 @3.0");
    }

    @Test
    void theMostUrgentTrueExpressionCounts() {
        RuleBench bench = RuleBench.of(rule(
                "weak",
                Condition.EXPRESSION,
                null,
                RuleTuning.PLAIN,
                asks("weak", "pressure < 0.14"),
                asks("flowing", "pressure < 0.14 && flow >= 15")));
        assertThat(bench.give(sample(0, 40, "flow", 20))).isEmpty();
        assertThat(bench.pressure(SECOND, 0.2)).isEmpty();
        assertThat(bench.pressure(2 * SECOND, 0.1)).containsExactly("RAISE weak flowing @2.0");
        assertThat(bench.give(sample(3_000, 3_040, "flow", 3))).containsExactly("CHANGE_LEVEL weak weak @3.0");
        assertThat(bench.pressure(4 * SECOND, 0.2)).containsExactly("RETURN_TO_NORMAL weak @4.0");
    }

    @Test
    void anExpressionWithoutAValueNeitherRaisesNorEnds() {
        RuleBench bench = RuleBench.of(rule(
                "deep",
                Condition.EXPRESSION,
                null,
                RuleTuning.PLAIN,
                asks("deep", "pressure < attributes.depth || state == 'fault'")));
        assertThat(bench.pressure(0, 0.1)).isEmpty();
        assertThat(bench.report(SECOND, "fault")).isEmpty();
    }

    @Test
    void aValueWithinTheDeadbandIsJudgedAsTheOneBefore() {
        RuleTuning tuning = new RuleTuning(false, 0, 0, 0.05, 0, null, null, null, null);
        RuleBench bench = RuleBench.of(rule("low", Condition.LEVEL, Direction.LOW, tuning, level("low", 0.2)));
        assertThat(bench.pressure(0, 0.22)).isEmpty();
        assertThat(bench.pressure(SECOND, 0.19)).isEmpty();
        assertThat(bench.pressure(2 * SECOND, 0.16)).containsExactly("RAISE low low 0.16 @2.0");
        assertThat(bench.pressure(3 * SECOND, 0.205)).isEmpty();
        assertThat(bench.pressure(4 * SECOND, 0.22)).containsExactly("RETURN_TO_NORMAL low 0.22 @4.0");
    }

    @Test
    void outsideItsHoursARuleFindsEverythingNormal() {
        // Monday 08:00 to 10:00 and nights from 22:00.
        RuleSchedule hours = new RuleSchedule(List.of(
                new RuleSchedule.Hours(
                        RuleSchedule.Days.WORKING_DAYS, List.of(), LocalTime.of(8, 0), LocalTime.of(10, 0)),
                new RuleSchedule.Hours(
                        RuleSchedule.Days.EVERY_DAY, List.of(), LocalTime.of(22, 0), LocalTime.of(6, 0))));
        RuleBench bench = RuleBench.of(
                rule("low", Condition.LEVEL, Direction.LOW, during(hours), level("low", 0.2)),
                states("word", during(hours)));
        assertThat(bench.pressure(HOUR, 0.1)).containsExactly("RAISE low low 0.1 @3600.0");
        assertThat(bench.report(HOUR, "alarm")).containsExactly("RAISE word alarm @3600.0");
        assertThat(bench.pressure(2 * HOUR, 0.1)).containsExactly("RETURN_TO_NORMAL low 0.1 @7200.0");
        assertThat(bench.report(2 * HOUR, "alarm")).containsExactly("RETURN_TO_NORMAL word @7200.0");
        assertThat(bench.pressure(13 * HOUR, 0.1)).isEmpty();
        assertThat(bench.pressure(21 * HOUR, 0.1)).containsExactly("RAISE low low 0.1 @75600.0");
    }

    @Test
    void lateMessagesAreNotLookedAtEvenWhenTheAlarmIsHeld() {
        RuleBench bench = RuleBench.of(
                held(
                        rule("fall", Condition.RATE, Direction.LOW, window(600), level("fast", 0.1)),
                        0,
                        Latching.UNTIL_RESET),
                rule("low", Condition.COUNT, null, counting(600, "pressure < 0.2"), level("one", 1.0)),
                rule("asks", Condition.EXPRESSION, null, RuleTuning.PLAIN, asks("low", "pressure < 0.2")),
                held(
                        rule("level", Condition.LEVEL, Direction.LOW, RuleTuning.PLAIN, level("low", 0.2)),
                        0,
                        Latching.UNTIL_RESET));
        bench.pressure(5 * SECOND, 0.3);
        assertThat(bench.pressure(3 * SECOND, 0.1))
                .containsExactly("RAISE level low 0.1 @3.0 late", "RETURN_TO_NORMAL level 0.3 @5.0 late");
        // Had the late 0.9 been taken into the window, this would be a fall of 0.6.
        assertThat(bench.pressure(4 * SECOND, 0.9)).isEmpty();
        assertThat(bench.pressure(6 * SECOND, 0.3)).isEmpty();
    }

    @Test
    void plainRulesRememberNothing() {
        RuleBench bench = RuleBench.of(
                rule("low", Condition.LEVEL, Direction.LOW, RuleTuning.PLAIN, level("low", 0.2)),
                rule("often", Condition.COUNT, null, counting(600, "pressure < 0.1"), level("one", 1.0)));
        bench.pressure(0, 0.15);
        assertThat(bench.state.devices.get("H-1").memories()).isEmpty();
        bench.pressure(1, 0.05);
        assertThat(bench.state.devices.get("H-1").memories()).containsOnlyKeys("often");
    }
}
