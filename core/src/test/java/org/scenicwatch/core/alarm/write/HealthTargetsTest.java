package org.scenicwatch.core.alarm.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.alarm.HealthTarget;
import org.scenicwatch.core.alarm.HealthTargetRefused;
import org.scenicwatch.core.alarm.events.HealthTargetRestored;
import org.scenicwatch.core.alarm.events.HealthTargetSet;

/** The targets of alarm health that a site sets for itself. */
class HealthTargetsTest {

    private static final String ID = "healthTargets:xijiang";
    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
    private static final HealthTarget TARGET = new HealthTarget(0, 2, 0, 4);

    private FixtureConfiguration<HealthTargets> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(HealthTargets.class);
    }

    @Test
    void setsATargetAndPutsTheShippedOneBack() {
        fixture.givenNoPriorActivity().when(set(0, TARGET)).expectEvents(stored(1));
        fixture.given(stored(1)).when(set(1, TARGET)).expectNoEvents();
        fixture.given(stored(1))
                .when(restore(1))
                .expectEvents(new HealthTargetRestored(ID, "xijiang", 2, "flood-time", "vault:w", AT));
        fixture.given(stored(1), new HealthTargetRestored(ID, "xijiang", 2, "flood-time", "vault:w", AT))
                .when(set(2, TARGET))
                .expectEvents(stored(3));
    }

    @Test
    void refusesWhatWasMadeFromOtherTargetsAndWhatIsNotSet() {
        fixture.given(stored(1)).when(set(0, TARGET)).expectException(Refused.with("health-target.changed"));
        fixture.given(stored(1)).when(restore(2)).expectException(Refused.with("health-target.changed"));
        fixture.givenNoPriorActivity().when(restore(0)).expectException(Refused.with("health-target.not-set"));
        fixture.givenNoPriorActivity()
                .when(set(0, new HealthTarget(0, 4, 0, 2)))
                .expectException(Refused.with("health-target.invalid-order"));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 2, 0, 4, goodFrom",
        "0, NaN, 0, 4, goodTo",
        "0, 2, -0.5, 4, limitFrom",
        "0, 2, 0, Infinity, limitTo",
        "3, 2, 0, 4, goodTo",
        "1, 2, 1.5, 4, limitFrom",
        "0, 2, 0, 1, limitTo"
    })
    void namesTheFieldThatIsWrong(double goodFrom, double goodTo, double limitFrom, double limitTo, String field) {
        assertThatThrownBy(() -> new HealthTarget(goodFrom, goodTo, limitFrom, limitTo).check())
                .isInstanceOfSatisfying(
                        HealthTargetRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private static SetHealthTarget set(int seen, HealthTarget target) {
        return new SetHealthTarget(ID, "xijiang", seen, "flood-time", target, "vault:w", AT);
    }

    private static RestoreHealthTarget restore(int seen) {
        return new RestoreHealthTarget(ID, "xijiang", seen, "flood-time", "vault:w", AT);
    }

    private static HealthTargetSet stored(int version) {
        return new HealthTargetSet(ID, "xijiang", version, "flood-time", 0, 2, 0, 4, "vault:w", AT);
    }
}
