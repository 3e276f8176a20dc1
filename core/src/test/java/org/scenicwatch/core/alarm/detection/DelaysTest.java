package org.scenicwatch.core.alarm.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scenicwatch.core.alarm.detection.RuleBench.delays;
import static org.scenicwatch.core.alarm.detection.RuleBench.held;
import static org.scenicwatch.core.alarm.detection.RuleBench.level;
import static org.scenicwatch.core.alarm.detection.RuleBench.rule;
import static org.scenicwatch.core.alarm.detection.RuleBench.states;
import static org.scenicwatch.core.alarm.detection.RuleBench.window;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.AlarmRule.Condition;
import org.scenicwatch.core.alarm.AlarmRule.Direction;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.RuleOverride;
import org.scenicwatch.core.alarm.RuleSchedule;
import org.scenicwatch.core.alarm.RuleScope;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.alarm.RuleTuning;

/** On-delay, off-delay, the backlog, and rules that come and go. */
class DelaysTest {

    private static final long SECOND = 1_000;
    private static final long HOUR = 3_600_000;

    private final AlarmRule low =
            rule("low", Condition.LEVEL, Direction.LOW, delays(30, 20), level("low", 0.2), level("low-low", 0.1));

    @Test
    void aMessageConfirmsWhatHeldForLongEnough() {
        RuleBench bench = RuleBench.of(low);
        assertThat(bench.pressure(0, 0.15)).isEmpty();
        assertThat(bench.pressure(20 * SECOND, 0.05)).isEmpty();
        assertThat(bench.pressure(30 * SECOND, 0.05)).containsExactly("RAISE low low-low 0.05 @30.0");
        assertThat(bench.pressure(31 * SECOND, 0.15)).containsExactly("CHANGE_LEVEL low low 0.15 @31.0");
        assertThat(bench.pressure(32 * SECOND, 0.30)).isEmpty();
        assertThat(bench.pressure(60 * SECOND, 0.31)).containsExactly("RETURN_TO_NORMAL low 0.31 @60.0");
    }

    @Test
    void timeAloneConfirmsItToo() {
        RuleBench bench = RuleBench.of(low);
        bench.pressure(0, 0.15);
        bench.pressure(20 * SECOND, 0.16);
        assertThat(bench.isDue(30 * SECOND + 39)).isFalse();
        assertThat(bench.isDue(30 * SECOND + 40)).isTrue();
        assertThat(bench.time(31 * SECOND)).containsExactly("RAISE low low 0.16 @30.0");
        assertThat(bench.isDue(HOUR)).isFalse();
        bench.pressure(40 * SECOND, 0.3);
        assertThat(bench.isDue(60 * SECOND + 39)).isFalse();
        assertThat(bench.time(61 * SECOND)).containsExactly("RETURN_TO_NORMAL low 0.3 @60.0");
        assertThat(bench.isDue(HOUR)).isFalse();
    }

    @Test
    void whatIsOverBeforeItsDelayIsNoAlarm() {
        RuleBench bench = RuleBench.of(low);
        bench.pressure(0, 0.15);
        assertThat(bench.pressure(29 * SECOND, 0.3)).isEmpty();
        assertThat(bench.isDue(HOUR)).isFalse();
        bench.pressure(40 * SECOND, 0.15);
        assertThat(bench.time(69 * SECOND)).isEmpty();
        assertThat(bench.time(71 * SECOND)).containsExactly("RAISE low low 0.15 @70.0");
    }

    @Test
    void anAlarmThatComesBackWithinTheOffDelayWentOnStanding() {
        RuleBench bench = RuleBench.of(low);
        bench.pressure(0, 0.15);
        bench.time(31 * SECOND);
        assertThat(bench.pressure(40 * SECOND, 0.3)).isEmpty();
        assertThat(bench.pressure(50 * SECOND, 0.15)).isEmpty();
        assertThat(bench.time(70 * SECOND)).isEmpty();
        assertThat(bench.pressure(71 * SECOND, 0.3)).isEmpty();
        assertThat(bench.pressure(72 * SECOND, 0.05)).containsExactly("CHANGE_LEVEL low low-low 0.05 @72.0");
    }

    @Test
    void aStateIsDelayedAlike() {
        RuleBench bench = RuleBench.of(states("word", delays(30, 20)));
        bench.report(0, "alarm");
        bench.report(10 * SECOND, "fault");
        assertThat(bench.time(31 * SECOND)).containsExactly("RAISE word alarm @30.0");
        bench.report(40 * SECOND, "normal");
        assertThat(bench.time(61 * SECOND)).containsExactly("RETURN_TO_NORMAL word @60.0");
    }

    @Test
    void aConditionThatHeldInTheBacklogIsRaisedWhenNothingNewerComes() {
        RuleBench bench = RuleBench.of(low);
        assertThat(bench.old(0, HOUR, 0.15)).isEmpty();
        assertThat(bench.old(60 * SECOND, HOUR, 0.16)).isEmpty();
        assertThat(bench.isDue(HOUR + 9_999)).isFalse();
        assertThat(bench.time(HOUR + 10_000)).containsExactly("RAISE low low 0.16 @30.0 late");
    }

    @Test
    void aConditionThatHeldInTheBacklogIsRaisedByAFreshMessage() {
        RuleBench bench = RuleBench.of(low);
        bench.old(0, HOUR, 0.15);
        assertThat(bench.pressure(HOUR, 0.15)).containsExactly("RAISE low low 0.15 @3600.0");
    }

    @Test
    void whatTheBacklogItselfDeniesIsNoAlarm() {
        RuleBench bench = RuleBench.of(low);
        bench.old(0, HOUR, 0.15);
        bench.old(60 * SECOND, HOUR, 0.15);
        assertThat(bench.old(61 * SECOND, HOUR, 0.3)).isEmpty();
        assertThat(bench.time(2 * HOUR)).isEmpty();
    }

    @Test
    void aBacklogEndsAStandingAlarmOnlyWhenItLastsUntilNow() {
        RuleBench bench = RuleBench.of(low);
        bench.pressure(0, 0.15);
        bench.time(31 * SECOND);
        assertThat(bench.old(60 * SECOND, HOUR, 0.3)).isEmpty();
        assertThat(bench.old(70 * SECOND, HOUR, 0.15)).isEmpty();
        assertThat(bench.time(HOUR + 30_000)).isEmpty();
        bench.old(80 * SECOND, HOUR + 40_000, 0.3);
        assertThat(bench.time(HOUR + 50_000)).containsExactly("RETURN_TO_NORMAL low 0.3 @100.0");
    }

    @Test
    void anAlarmThatIsHeldStandsWhileItIsAboutToEnd() {
        AlarmRule latched = held(
                rule("low", Condition.LEVEL, Direction.LOW, delays(0, 20), level("low", 0.2)), 0, Latching.UNTIL_RESET);
        RuleBench bench = RuleBench.of(latched);
        assertThat(bench.pressure(10 * SECOND, 0.15)).hasSize(1);
        bench.pressure(20 * SECOND, 0.3);
        assertThat(bench.pressure(15 * SECOND, 0.1)).isEmpty();
        assertThat(bench.time(41 * SECOND)).containsExactly("RETURN_TO_NORMAL low 0.3 @40.0");
    }

    @Test
    void aDelayThatEndsOutsideTheHoursRaisesNothing() {
        RuleSchedule morning = new RuleSchedule(List.of(new RuleSchedule.Hours(
                RuleSchedule.Days.EVERY_DAY, List.of(), LocalTime.of(8, 0), LocalTime.of(9, 0))));
        RuleTuning tuning = new RuleTuning(false, 30, 0, 0, 0, null, null, morning, null);
        RuleBench bench = RuleBench.of(rule("low", Condition.LEVEL, Direction.LOW, tuning, level("low", 0.2)));
        bench.pressure(HOUR - 10 * SECOND, 0.1);
        assertThat(bench.time(HOUR + 30 * SECOND)).isEmpty();
        assertThat(bench.isDue(9 * HOUR)).isFalse();
    }

    @Test
    void theAlarmOfARuleThatIsGoneReturnsToNormalOnce() {
        RuleBench bench =
                RuleBench.of(rule("other", Condition.LEVEL, Direction.LOW, RuleTuning.PLAIN, level("low", 0.0)));
        AlarmRule plain = rule("low", Condition.LEVEL, Direction.LOW, RuleTuning.PLAIN, level("low", 0.2));
        AlarmRule other = rule("other", Condition.LEVEL, Direction.LOW, RuleTuning.PLAIN, level("low", 0.0));
        bench.publish(RuleSet.of(List.of(plain, other)));
        assertThat(bench.pressure(0, 0.1)).hasSize(1);
        assertThat(bench.isDue(HOUR)).isFalse();
        bench.publish(RuleSet.of(List.of(other)));
        assertThat(bench.isDue(SECOND)).isTrue();
        assertThat(bench.time(SECOND)).containsExactly("RETURN_TO_NORMAL low @1.0");
        assertThat(bench.isDue(HOUR)).isFalse();
        assertThat(bench.pressure(2 * SECOND, 0.1)).isEmpty();
    }

    @Test
    void theAlarmOfARuleThatWasSwitchedOffHereReturnsToNormalToo() {
        RuleBench bench = RuleBench.of(low);
        bench.pressure(0, 0.15);
        bench.time(31 * SECOND);
        RuleOverride off = new RuleOverride(
                "low", new RuleScope(null, null, "H-1"), true, null, null, null, null, null, null, List.of(), "");
        RuleSet set = new RuleSet(List.of(low), List.of(off), List.of(), RuleSet.NO_HOLIDAYS);
        bench.publish(set);
        assertThat(bench.time(32 * SECOND)).containsExactly("RETURN_TO_NORMAL low @32.0");
        bench.publish(RuleSet.of(List.of(low)));
        bench.pressure(40 * SECOND, 0.15);
        assertThat(bench.pressure(70 * SECOND, 0.15)).containsExactly("RAISE low low 0.15 @70.0");
    }

    @Test
    void whatWaitedOnlyIsForgottenWithItsRule() {
        RuleBench bench = RuleBench.of(low);
        bench.pressure(0, 0.15);
        AlarmRule other = rule("other", Condition.LEVEL, Direction.LOW, RuleTuning.PLAIN, level("low", 0.0));
        bench.publish(RuleSet.of(List.of(other)));
        assertThat(bench.time(31 * SECOND)).isEmpty();
        assertThat(bench.isDue(HOUR)).isFalse();
    }

    @Test
    void anotherWindowBeginsAnew() {
        RuleBench bench = RuleBench.of(rule("fall", Condition.RATE, Direction.LOW, window(600), level("fast", 0.1)));
        bench.pressure(0, 0.5);
        bench.publish(
                RuleSet.of(List.of(rule("fall", Condition.RATE, Direction.LOW, window(900), level("fast", 0.1)))));
        assertThat(bench.pressure(SECOND, 0.3)).isEmpty();
        assertThat(bench.pressure(2 * SECOND, 0.2)).containsExactly("RAISE fall fast 0.1 @2.0");
    }
}
