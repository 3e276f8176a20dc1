package org.scenicwatch.core.casework.write;

import static org.mockito.Mockito.mock;

import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.clock.CaseMilestone;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.ClockPaused;
import org.scenicwatch.core.casework.events.ClockResumed;
import org.scenicwatch.core.casework.events.MilestoneReached;

class CaseClocksAtHandTest {

    private static final String ID = "case:0190";
    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");

    private final CaseOpened opened = new CaseOpened(
            ID,
            "SJ-20260501-0001",
            "xijiang",
            "COMPLAINT",
            "bad-service",
            "service",
            "rural-tourism",
            "CAUTION",
            "house-0001",
            "Z-01",
            108.1,
            26.5,
            AT);
    private final ClockPaused paused = new ClockPaused(ID, "settle", "appraisal", "note:1", AT);
    private final ClockResumed resumed = new ClockResumed(ID, "settle", "appraisal", null, AT);

    private FixtureConfiguration<Case> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Case.class);
        fixture.registerInjectableResource(new CaseCatalogue());
        fixture.registerInjectableResource(new ClockBook());
        fixture.registerInjectableResource(mock(OpenCaseClaims.class));
    }

    @Test
    void pausesAClockOnceAndResumesItWithTheGroundOfThePause() {
        fixture.given(opened)
                .when(new PauseClock(ID, null, "settle", "appraisal", "note:1", AT))
                .expectEvents(paused);
        fixture.given(opened, paused)
                .when(new PauseClock(ID, null, "settle", "appraisal", "note:2", AT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        fixture.given(opened, paused)
                .when(new ResumeClock(ID, null, "settle", null, AT))
                .expectEvents(resumed);
        fixture.given(opened, paused, resumed)
                .when(new PauseClock(ID, null, "settle", "appraisal", "note:1", AT))
                .expectEvents(paused);
    }

    @Test
    void refusesWhatNamesNoClockNoGroundOrNoPause() {
        fixture.given(opened)
                .when(new PauseClock(ID, null, "lunch", "appraisal", null, AT))
                .expectException(Refused.with("case.unknown-clock"));
        fixture.given(opened)
                .when(new PauseClock(ID, null, "settle", "tired", null, AT))
                .expectException(Refused.with("case.unknown-clock-ground"));
        fixture.given(opened)
                .when(new PauseClock(ID, null, "fire-start", "appraisal", null, AT))
                .expectException(Refused.with("case.clock-not-pausable"));
        fixture.given(opened, paused)
                .when(new PauseClock(ID, null, "settle", "force-majeure", null, AT))
                .expectException(Refused.with("case.clock-paused"));
        fixture.given(opened)
                .when(new ResumeClock(ID, null, "settle", null, AT))
                .expectException(Refused.with("case.clock-not-paused"));
    }

    @Test
    void recordsOnlyMilestonesThatNoOtherStepSays() {
        fixture.given(opened)
                .when(new RecordMilestone(ID, CaseMilestone.RESPONDENT_SERVED, "note:1", AT))
                .expectEvents(new MilestoneReached(ID, "respondent-served", "note:1", AT));
        fixture.given(opened)
                .when(new RecordMilestone(ID, CaseMilestone.RESOLVED, null, AT))
                .expectException(Refused.with("case.milestone-not-recorded"));
    }
}
