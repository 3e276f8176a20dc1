package org.scenicwatch.core.alarm.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scenicwatch.core.alarm.detection.RuleBench.counting;
import static org.scenicwatch.core.alarm.detection.RuleBench.level;
import static org.scenicwatch.core.alarm.detection.RuleBench.rule;
import static org.scenicwatch.core.alarm.detection.RuleBench.window;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.AlarmRule.Condition;
import org.scenicwatch.core.alarm.AlarmRule.Direction;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.alarm.RuleTuning;

/** What looks at a window ends its alarm by time alone, once nothing of the window is left. */
class EmptyWindowTest {

    private static final long SECOND = 1_000;
    private static final AlarmRule OFTEN =
            rule("often", Condition.COUNT, null, counting(60, "pressure < 0.2"), level("two", 2.0));

    @Test
    void aCountFallsAWholeWindowAfterTheLastThatWasCounted() {
        RuleBench bench = RuleBench.of(OFTEN);
        bench.pressure(0, 0.1);
        assertThat(bench.isDue(10_000 * SECOND)).as("calm").isFalse();
        assertThat(bench.pressure(20 * SECOND, 0.1)).containsExactly("RAISE often two 2.0 @20.0");
        // A message that is not counted moves nothing out of the way.
        assertThat(bench.pressure(30 * SECOND, 0.3)).isEmpty();
        assertThat(bench.time(79 * SECOND)).isEmpty();
        assertThat(bench.isDue(80 * SECOND + RuleBench.LAG)).isTrue();
        assertThat(bench.time(80 * SECOND + RuleBench.LAG)).containsExactly("RETURN_TO_NORMAL often 0.0 @80.0");
        assertThat(bench.isDue(10_000 * SECOND)).isFalse();
        assertThat(bench.state.devices.get("H-1").memories()).isEmpty();
        assertThat(bench.pressure(81 * SECOND, 0.1)).isEmpty();
        assertThat(bench.pressure(82 * SECOND, 0.1)).containsExactly("RAISE often two 2.0 @82.0");
    }

    @Test
    void eachThatIsCountedMovesTheEndOn() {
        RuleBench bench = RuleBench.of(OFTEN);
        bench.pressure(0, 0.1);
        bench.pressure(10 * SECOND, 0.1);
        bench.pressure(50 * SECOND, 0.1);
        assertThat(bench.time(100 * SECOND)).isEmpty();
        assertThat(bench.time(200 * SECOND)).containsExactly("RETURN_TO_NORMAL often 0.0 @110.0");
    }

    @Test
    void ofAChangeAndADistanceNothingIsKnownAnyMore() {
        RuleBench bench = RuleBench.of(
                rule("fall", Condition.RATE, Direction.LOW, window(60), level("fast", 0.1)),
                rule("jump", Condition.DEVIATION, Direction.EITHER, window(60), level("far", 0.1)));
        bench.pressure(0, 0.4);
        assertThat(bench.pressure(SECOND, 0.2))
                .containsExactlyInAnyOrder("RAISE fall fast 0.2 @1.0", "RAISE jump far 0.2 @1.0");
        assertThat(bench.time(60 * SECOND)).isEmpty();
        assertThat(bench.time(62 * SECOND))
                .containsExactly("RETURN_TO_NORMAL fall @61.0", "RETURN_TO_NORMAL jump @61.0");
    }

    @Test
    void aDistanceFromAnAttributeStandsAsALevelDoes() {
        RuleTuning expected = new RuleTuning(false, 0, 0, 0.05, 0, "static_pressure", null, null, null);
        AlarmRule below = rule("below", Condition.DEVIATION, Direction.LOW, expected, level("far", 0.1));
        RuleBench bench = new RuleBench(RuleSet.of(List.of(below)), Map.of("static_pressure", 0.5));
        assertThat(bench.pressure(0, 0.3)).containsExactly("RAISE below far 0.2 @0.0");
        assertThat(bench.time(100_000 * SECOND)).isEmpty();
        assertThat(bench.isDue(200_000 * SECOND)).isFalse();
    }

    @Test
    void theClockOfTheDeviceDecidesWhateverTheServersSays() {
        RuleBench bench = RuleBench.of(OFTEN);
        // Three minutes behind.
        bench.old(0, 180 * SECOND, 0.1);
        bench.old(10 * SECOND, 190 * SECOND, 0.1);
        assertThat(bench.time(249 * SECOND)).isEmpty();
        assertThat(bench.time(250 * SECOND)).containsExactly("RETURN_TO_NORMAL often 0.0 @70.0");
    }

    @Test
    void anEndWithADelayWaitsForItAndARaiseWithALongerOneIsNone() {
        RuleTuning slowEnd = new RuleTuning(false, 0, 30, 0, 60, null, "pressure < 0.2", null, null);
        RuleBench bench = RuleBench.of(rule("often", Condition.COUNT, null, slowEnd, level("one", 1.0)));
        bench.pressure(0, 0.1);
        assertThat(bench.time(61 * SECOND)).isEmpty();
        assertThat(bench.time(91 * SECOND)).containsExactly("RETURN_TO_NORMAL often 0.0 @90.0");
        bench.pressure(100 * SECOND, 0.1);
        assertThat(bench.time(300 * SECOND)).as("both at once").containsExactly("RETURN_TO_NORMAL often 0.0 @190.0");

        RuleTuning slowRaise = new RuleTuning(false, 90, 0, 0, 60, null, "pressure < 0.2", null, null);
        RuleBench other = RuleBench.of(rule("often", Condition.COUNT, null, slowRaise, level("one", 1.0)));
        other.pressure(0, 0.1);
        assertThat(other.time(300 * SECOND)).isEmpty();
        assertThat(other.isDue(10_000 * SECOND)).isFalse();
    }

    @Test
    void aWindowOfAnotherWordingEndsNothing() {
        RuleBench bench = RuleBench.of(OFTEN);
        bench.pressure(0, 0.1);
        bench.pressure(SECOND, 0.1);
        bench.publish(RuleSet.of(
                List.of(rule("often", Condition.LEVEL, Direction.LOW, RuleTuning.PLAIN, level("two", 0.2)))));
        assertThat(bench.time(100 * SECOND)).isEmpty();
        assertThat(bench.isDue(10_000 * SECOND)).isFalse();
        assertThat(bench.pressure(101 * SECOND, 0.3)).containsExactly("RETURN_TO_NORMAL often 0.3 @101.0");
    }
}
