package org.scenicwatch.core.notification.write;

import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.notification.Duty;
import org.scenicwatch.core.notification.events.DutyTurnPlanned;
import org.scenicwatch.core.notification.events.DutyTurnWithdrawn;

class DutyTurnTest {

    private static final String ID = "turn:xijiang/T-1";
    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
    private static final Instant FROM = Instant.parse("2026-05-02T00:00:00Z");

    private FixtureConfiguration<DutyTurn> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(DutyTurn.class);
    }

    @Test
    void plansATurnOnceAndPlansItAnew() {
        fixture.givenNoPriorActivity().when(plan(12)).expectEvents(planned(12));
        fixture.given(planned(12)).when(plan(12)).expectNoEvents();
        fixture.given(planned(12)).when(plan(8)).expectEvents(planned(8));
    }

    @Test
    void withdrawsWhatIsPlanned() {
        fixture.given(planned(12)).when(new WithdrawDutyTurn(ID, AT)).expectEvents(new DutyTurnWithdrawn(ID, AT));
        fixture.given(planned(12), new DutyTurnWithdrawn(ID, AT))
                .when(new WithdrawDutyTurn(ID, AT))
                .expectException(Refused.with("turn.not-found"));
        fixture.given(planned(12), new DutyTurnWithdrawn(ID, AT)).when(plan(12)).expectEvents(planned(12));
    }

    @Test
    void refusesATurnThatEndsBeforeItBeginsOrHardlyEver() {
        for (int hours : new int[] {-1, 0, 7 * 24 + 1}) {
            fixture.givenNoPriorActivity().when(plan(hours)).expectException(Refused.with("turn.invalid-period"));
        }
    }

    private static PlanDutyTurn plan(int hours) {
        return new PlanDutyTurn(
                ID, "xijiang", Duty.BRIGADE, "recipient:xijiang/R-1", FROM, FROM.plusSeconds(hours * 3_600L), AT);
    }

    private static DutyTurnPlanned planned(int hours) {
        return new DutyTurnPlanned(
                ID, "xijiang", "brigade", "recipient:xijiang/R-1", FROM, FROM.plusSeconds(hours * 3_600L), AT);
    }
}
