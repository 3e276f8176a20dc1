package org.scenicwatch.core.hazard.write;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.hazard.HazardBook;
import org.scenicwatch.core.hazard.HazardOrigin;
import org.scenicwatch.core.hazard.Severity;
import org.scenicwatch.core.hazard.events.HazardDismissed;
import org.scenicwatch.core.hazard.events.HazardOrdered;
import org.scenicwatch.core.hazard.events.HazardRechecked;
import org.scenicwatch.core.hazard.events.HazardRectified;
import org.scenicwatch.core.hazard.events.HazardReported;
import org.scenicwatch.core.hazard.events.HazardStruckOff;
import org.scenicwatch.core.hazard.events.RewardGranted;
import org.scenicwatch.core.hazard.events.RewardReversed;

class HazardTest {

    private static final String ID = "hazard:1";
    private static final String REF = "v-aaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final String RESIDENT = "resident:1";
    private static final Instant AT = Instant.parse("2026-06-01T02:00:00Z");
    private static final Instant LATER = AT.plusSeconds(86_400);
    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");
    private static final @Nullable Long ANY = null;
    private static final List<String> NONE = List.of();
    private static final List<String> PHOTO = List.of(REF);

    private static final HazardReported REPORTED = reported(RESIDENT);
    private static final HazardOrdered ORDERED = new HazardOrdered(ID, "maintenance", "MAJOR", LATER, null, AT);
    private static final HazardRectified RECTIFIED = new HazardRectified(ID, PHOTO, null, AT);
    private static final RewardGranted GRANTED =
            new RewardGranted(ID, RESIDENT, "wiring", "MAJOR", 20, "2026-01-01", AT);

    private FixtureConfiguration<Hazard> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Hazard.class).registerInjectableResource(new HazardBook());
    }

    @Test
    void aHazardIsReportedOnceUnderAKindOfTheBook() {
        fixture.givenNoPriorActivity().when(report("wiring")).expectEvents(REPORTED);
        setUp();
        fixture.given(REPORTED).when(report("wiring")).expectNoEvents();
        setUp();
        fixture.givenNoPriorActivity().when(report("ghosts")).expectException(Refused.with("hazard.unknown-kind"));
    }

    @Test
    void whatIsNoneIsDismissedOnAGroundOfTheBookAndThenOver() {
        fixture.given(REPORTED)
                .when(new DismissHazard(ID, ANY, "bored", null, AT))
                .expectException(Refused.with("hazard.unknown-ground"));
        setUp();
        HazardDismissed dismissed = new HazardDismissed(ID, "unfounded", null, AT);
        fixture.given(REPORTED)
                .when(new DismissHazard(ID, ANY, "unfounded", null, AT))
                .expectEvents(dismissed);
        setUp();
        fixture.given(REPORTED, dismissed)
                .when(new OrderRectify(ID, ANY, "maintenance", Severity.MAJOR, LATER, null, AT))
                .expectException(Refused.with("hazard.wrong-state"));
    }

    @Test
    void itIsOrderedRectifiedWithAPhotoRecheckedAndStruckOff() {
        fixture.given(REPORTED)
                .when(new OrderRectify(ID, ANY, "maintenance", Severity.MAJOR, LATER, null, AT))
                .expectEvents(ORDERED);
        setUp();
        fixture.given(REPORTED, ORDERED)
                .when(new ReportRectified(ID, ANY, List.of("patrol"), PHOTO, null, AT))
                .expectException(Refused.with("hazard.not-of-body"));
        setUp();
        fixture.given(REPORTED, ORDERED)
                .when(new ReportRectified(ID, ANY, List.of("maintenance"), NONE, null, AT))
                .expectException(Refused.with("hazard.photo-required"));
        setUp();
        fixture.given(REPORTED, ORDERED)
                .when(new ReportRectified(ID, ANY, List.of("maintenance"), PHOTO, null, AT))
                .expectEvents(RECTIFIED);
        setUp();
        fixture.given(REPORTED, ORDERED, RECTIFIED)
                .when(new StrikeOffHazard(ID, ANY, AT))
                .expectException(Refused.with("hazard.wrong-state"));
        setUp();
        fixture.given(REPORTED, ORDERED, RECTIFIED)
                .when(new RecheckHazard(ID, ANY, false, AT, null, AT))
                .expectException(Refused.with("hazard.invalid-until"));
        setUp();
        fixture.given(REPORTED, ORDERED, RECTIFIED, new HazardRechecked(ID, false, LATER, null, AT))
                .when(new ReportRectified(ID, ANY, List.of("maintenance"), PHOTO, null, AT))
                .expectEvents(RECTIFIED);
        setUp();
        fixture.given(REPORTED, ORDERED, RECTIFIED, new HazardRechecked(ID, true, null, null, AT))
                .when(new StrikeOffHazard(ID, ANY, AT))
                .expectEvents(new HazardStruckOff(ID, AT));
    }

    @Test
    void aResidentIsRewardedOnceForAHazardThatIsOne() {
        fixture.given(REPORTED)
                .when(new GrantReward(ID, ANY, TODAY, AT))
                .expectException(Refused.with("hazard.wrong-state"));
        setUp();
        fixture.given(REPORTED, ORDERED)
                .when(new GrantReward(ID, ANY, TODAY, AT))
                .expectEvents(GRANTED);
        setUp();
        fixture.given(REPORTED, ORDERED, GRANTED)
                .when(new GrantReward(ID, ANY, TODAY, AT))
                .expectException(Refused.with("hazard.granted-already"));
        setUp();
        fixture.given(reported(null), ORDERED)
                .when(new GrantReward(ID, ANY, TODAY, AT))
                .expectException(Refused.with("hazard.nameless"));
        setUp();
        fixture.given(REPORTED, ORDERED)
                .when(new GrantReward(ID, ANY, LocalDate.parse("2000-01-01"), AT))
                .expectException(Refused.with("hazard.no-rule"));
    }

    @Test
    void aRewardIsTakenBackWithAReasonAndNotGrantedAgain() {
        RewardReversed reversed = new RewardReversed(ID, RESIDENT, 20, REF, AT);
        fixture.given(REPORTED, ORDERED, GRANTED)
                .when(new ReverseReward(ID, ANY, null, AT))
                .expectException(Refused.with("hazard.reason-required"));
        setUp();
        fixture.given(REPORTED, ORDERED, GRANTED)
                .when(new ReverseReward(ID, ANY, REF, AT))
                .expectEvents(reversed);
        setUp();
        fixture.given(REPORTED, ORDERED, GRANTED, reversed)
                .when(new ReverseReward(ID, ANY, REF, AT))
                .expectException(Refused.with("hazard.not-granted"));
        setUp();
        fixture.given(REPORTED, ORDERED, GRANTED, reversed)
                .when(new GrantReward(ID, ANY, TODAY, AT))
                .expectException(Refused.with("hazard.granted-already"));
    }

    private static ReportHazard report(String kind) {
        return new ReportHazard(
                ID, "xijiang", "YH-1", kind, HazardOrigin.RESIDENT, null, null, null, REF, RESIDENT, NONE, AT);
    }

    private static HazardReported reported(@Nullable String reporter) {
        return new HazardReported(
                ID, "xijiang", "YH-1", "wiring", "RESIDENT", null, null, null, REF, reporter, NONE, AT);
    }
}
