package org.scenicwatch.core.alarm.write;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.alarm.AreaMode;
import org.scenicwatch.core.alarm.events.AreaModeDeclared;
import org.scenicwatch.core.alarm.events.AreaModeEnded;

class AreaModesTest {

    private static final String ID = "areaModes:xijiang";
    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
    private static final Instant UNTIL = AT.plusSeconds(7_200);

    private FixtureConfiguration<AreaModes> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(AreaModes.class);
    }

    @Test
    void isDeclaredForALimitedTimeAndEndsByItself() {
        at().when(declare(null, UNTIL))
                .expectEvents(declared(null, UNTIL))
                .expectScheduledDeadlineWithName(Duration.ofHours(2), AreaModes.MODE_ENDS);
        at().andGivenCommands(declare(null, UNTIL), declare("Z-01", UNTIL.plusSeconds(60)))
                .whenTimeElapses(Duration.ofMinutes(121))
                .expectEvents(
                        new AreaModeEnded(ID, "xijiang", "DRILL", null, "time", UNTIL),
                        new AreaModeEnded(ID, "xijiang", "DRILL", "Z-01", "time", UNTIL.plusSeconds(60)));
    }

    @Test
    void theSameAgainChangesNothingAndAnotherEndTakesItsPlace() {
        fixture.given(declared(null, UNTIL)).when(declare(null, UNTIL)).expectNoEvents();
        Instant later = UNTIL.plusSeconds(600);
        at().andGivenCommands(declare(null, UNTIL), declare(null, later))
                .whenTimeElapses(Duration.ofMinutes(121))
                .expectNoEvents();
        at().andGivenCommands(declare(null, UNTIL), declare(null, later))
                .whenTimeElapses(Duration.ofMinutes(131))
                .expectEvents(new AreaModeEnded(ID, "xijiang", "DRILL", null, "time", later));
    }

    @Test
    void endsByHandInItsZoneAlone() {
        fixture.given(declared(null, UNTIL), declared("Z-01", UNTIL))
                .when(new EndAreaMode(ID, AreaMode.DRILL, "Z-01", AT.plusSeconds(5)))
                .expectEvents(new AreaModeEnded(ID, "xijiang", "DRILL", "Z-01", "by-hand", AT.plusSeconds(5)));
    }

    @Test
    void refusesWhatIsNotOnAndWhatHasNoEndOrEndsTooLate() {
        fixture.given(declared("Z-01", UNTIL))
                .when(new EndAreaMode(ID, AreaMode.DRILL, null, AT))
                .expectException(Refused.with("area-mode.not-on"));
        fixture.givenNoPriorActivity()
                .when(new EndAreaMode(ID, AreaMode.DRILL, null, AT))
                .expectException(Refused.with("area-mode.not-on"));
        fixture.givenNoPriorActivity().when(declare(null, AT)).expectException(Refused.with("area-mode.invalid-until"));
        fixture.givenNoPriorActivity()
                .when(declare(null, AT.plus(Duration.ofDays(7)).plusSeconds(1)))
                .expectException(Refused.with("area-mode.invalid-until"));
        Instant longest = AT.plus(Duration.ofDays(7));
        fixture.givenNoPriorActivity().when(declare(null, longest)).expectEvents(declared(null, longest));
    }

    /** A fixture of its own: the time is set before the first deadline. */
    private TestExecutor<AreaModes> at() {
        return new AggregateTestFixture<>(AreaModes.class)
                .givenNoPriorActivity()
                .andGivenCurrentTime(AT);
    }

    private static DeclareAreaMode declare(@Nullable String zone, Instant until) {
        return new DeclareAreaMode(ID, "xijiang", AreaMode.DRILL, zone, until, "v-1", AT);
    }

    private static AreaModeDeclared declared(@Nullable String zone, Instant until) {
        return new AreaModeDeclared(ID, "xijiang", "DRILL", zone, until, "v-1", AT);
    }
}
