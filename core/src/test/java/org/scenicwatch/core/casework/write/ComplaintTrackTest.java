package org.scenicwatch.core.casework.write;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseGrounds;
import org.scenicwatch.core.casework.events.AlarmJoined;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.CaseRated;
import org.scenicwatch.core.casework.events.CaseReopened;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.casework.events.CaseUrged;
import org.scenicwatch.core.casework.events.ComplainantAnswered;
import org.scenicwatch.core.casework.events.ComplaintAdmitted;
import org.scenicwatch.core.casework.events.ComplaintFiled;
import org.scenicwatch.core.casework.events.ComplaintRefused;
import org.scenicwatch.core.casework.events.ComplaintWithdrawn;
import org.scenicwatch.core.casework.events.JointComplaintFormed;

/** The formal track of a complaint, and what its complainant does. */
class ComplaintTrackTest {

    private static final String ID = "case:0192";
    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");

    private final CaseTriaged triaged = new CaseTriaged(ID, "overcharging", "rural-tourism", "CAUTION", AT);
    private final CaseResolved resolved = new CaseResolved(ID, "no-agreement", null, AT);
    private final CaseClosed closed = new CaseClosed(ID, null, AT);

    private FixtureConfiguration<Case> fixture;
    private OpenCaseClaims claims;

    @BeforeEach
    void setUp() {
        claims = mock(OpenCaseClaims.class);
        when(claims.claim(any(), any(), any(), any())).thenReturn(true);
        fixture = new AggregateTestFixture<>(Case.class);
        fixture.registerInjectableResource(new CaseCatalogue());
        fixture.registerInjectableResource(new CaseGrounds("Asia/Shanghai"));
        fixture.registerInjectableResource(claims);
    }

    @Test
    void isAdmittedOnAGroundOfJurisdiction() {
        filed(triaged)
                .when(new AdmitComplaint(ID, null, "business-seat", null, AT))
                .expectEvents(new ComplaintAdmitted(ID, "business-seat", null, AT));
        filed(triaged)
                .when(new AdmitComplaint(ID, null, "we like it", null, AT))
                .expectException(Refused.with("case.unknown-ground"));
        fixture.given(opened(), triaged)
                .when(new AdmitComplaint(ID, null, "business-seat", null, AT))
                .expectException(Refused.with("case.no-complaint"));
    }

    @Test
    void isRefusedOnAGroundOfTheLawInForceOnThatDayOfTheVillage() {
        filed().when(new RefuseComplaint(ID, null, "order14-too-late", "note:1", AT))
                .expectEvents(new ComplaintRefused(ID, "order14-too-late", "note:1", AT));
        verify(claims).release(ID);
        filed().when(new RefuseComplaint(ID, null, "order32-too-late", null, AT))
                .expectException(Refused.with("case.ground-not-in-force"));
        // 15 March begins in the village at 16:00 UTC of the 14th.
        Instant midnight = Instant.parse("2026-03-14T16:00:00Z");
        filed().when(new RefuseComplaint(ID, null, "order32-too-late", null, midnight.minusSeconds(1)))
                .expectEvents(new ComplaintRefused(ID, "order32-too-late", null, midnight.minusSeconds(1)));
        filed().when(new RefuseComplaint(ID, null, "order32-too-late", null, midnight))
                .expectException(Refused.with("case.ground-not-in-force"));
    }

    @Test
    void anAlarmKeepsACaseFromBeingRefused() {
        filed(new AlarmJoined(ID, "alarm:1", 1, AT))
                .when(new RefuseComplaint(ID, null, "order14-too-late", null, AT))
                .expectException(Refused.with("case.has-alarms"));
        verify(claims, never()).release(ID);
    }

    @Test
    void endsTheCaseWhenItsOnlyComplaintIsWithdrawn() {
        filed(triaged)
                .when(new WithdrawComplaint(ID, null, "c1", true, null, AT))
                .expectEvents(new ComplaintWithdrawn(ID, "c1", true, true, null, AT));
        verify(claims).release(ID);
    }

    @Test
    void leavesTheCaseToTheOthersWhenOneComplainantWithdraws() {
        filed(complaint("c2", "someone-else"))
                .when(new WithdrawComplaint(ID, null, "c1", true, null, AT))
                .expectEvents(new ComplaintWithdrawn(ID, "c1", true, false, null, AT));
        filed(complaint("c2", "someone-else"), new ComplaintWithdrawn(ID, "c1", true, false, null, AT))
                .when(new WithdrawComplaint(ID, null, "c1", true, null, AT))
                .expectException(Refused.with("case.unknown-complaint"));
        filed(new AlarmJoined(ID, "alarm:1", 1, AT))
                .when(new WithdrawComplaint(ID, null, "c1", false, null, AT))
                .expectEvents(new ComplaintWithdrawn(ID, "c1", false, false, null, AT));
        verify(claims, never()).release(ID);
    }

    @Test
    void aGraveMatterEndsByTheDesksWordOnly() {
        CaseTriaged grave = new CaseTriaged(ID, "harm-to-minor", "care", "CRITICAL", AT);
        filed(grave)
                .when(new WithdrawComplaint(ID, null, "c1", true, null, AT))
                .expectEvents(new ComplaintWithdrawn(ID, "c1", true, false, null, AT));
        filed(grave)
                .when(new WithdrawComplaint(ID, null, "c1", false, null, AT))
                .expectEvents(new ComplaintWithdrawn(ID, "c1", false, true, null, AT));
    }

    @Test
    void aComplainantUrgesOnceAnHourAndTheCentreWhenItLikes() {
        CaseUrged urged = new CaseUrged(ID, "c1", null, AT);
        filed().when(new UrgeCase(ID, null, "c1", null, AT)).expectEvents(urged);
        Instant soon = AT.plus(Duration.ofMinutes(59));
        filed(urged).when(new UrgeCase(ID, null, "c1", null, soon)).expectException(Refused.with("case.urged-already"));
        filed(urged)
                .when(new UrgeCase(ID, null, "c1", null, AT.plus(Duration.ofMinutes(60))))
                .expectEvents(new CaseUrged(ID, "c1", null, AT.plus(Duration.ofMinutes(60))));
        filed(urged)
                .when(new UrgeCase(ID, null, null, "note:1", soon))
                .expectEvents(new CaseUrged(ID, null, "note:1", soon));
    }

    @Test
    void answersTheComplainants() {
        filed(triaged)
                .when(new ReplyToComplainant(ID, null, "answer:1", AT))
                .expectEvents(new ComplainantAnswered(ID, "answer:1", AT));
    }

    @Test
    void isRatedOnceByEachComplainant() {
        CaseRated rated = new CaseRated(ID, "c1", 5, true, null, AT);
        filed(triaged, resolved)
                .when(new RateCase(ID, "c1", 5, true, null, AT))
                .expectResultMessagePayload(false)
                .expectEvents(rated);
        filed(triaged, resolved, rated)
                .when(new RateCase(ID, "c1", 1, false, null, AT))
                .expectException(Refused.with("case.already-rated"));
        filed(triaged, resolved)
                .when(new RateCase(ID, "c1", 6, true, null, AT))
                .expectException(Refused.with("case.invalid-score"));
        filed(triaged, resolved)
                .when(new RateCase(ID, "c9", 5, true, null, AT))
                .expectException(Refused.with("case.unknown-complaint"));
    }

    @Test
    void closedButNotSolvedIsTakenUpAgain() {
        filed(triaged, resolved, closed)
                .when(new RateCase(ID, "c1", 1, false, "words:1", AT))
                .expectResultMessagePayload(true)
                .expectEvents(
                        new CaseRated(ID, "c1", 1, false, "words:1", AT),
                        new CaseReopened(ID, "not-solved", "words:1", AT));
    }

    @Test
    void keepsARatingThatCannotTakeTheCaseUpAgain() {
        when(claims.claim(any(), any(), any(), any())).thenReturn(false);
        when(claims.holder(any(), any(), any()))
                .thenReturn(Optional.of(new OpenCaseClaims.Claim("case:other", "SJ-20260502-0009")));
        filed(triaged, resolved, closed)
                .when(new RateCase(ID, "c1", 1, false, null, AT))
                .expectResultMessagePayload(false)
                .expectEvents(new CaseRated(ID, "c1", 1, false, null, AT));
        Instant late = AT.plus(Duration.ofDays(31));
        filed(triaged, resolved, closed)
                .when(new RateCase(ID, "c1", 1, false, null, late))
                .expectResultMessagePayload(false)
                .expectEvents(new CaseRated(ID, "c1", 1, false, null, late));
    }

    @Test
    void fourPeopleWithOneCauseMakeAJointComplaint() {
        filed(complaint("c2", "s2"), complaint("c3", "s3"))
                .when(new JoinComplaint(ID, new Complaint("c4", "s4", "overcharging", "zh", 0), AT))
                .expectEvents(complaint("c4", "s4"), new JointComplaintFormed(ID, "overcharging", 4, AT));
        filed(complaint("c2", "s2"), complaint("c3", "s2"))
                .when(new JoinComplaint(ID, new Complaint("c4", "s4", "overcharging", "zh", 0), AT))
                .expectEvents(complaint("c4", "s4"));
        filed(complaint("c2", "s2"), complaint("c3", "s3"))
                .when(new JoinComplaint(ID, new Complaint("c4", "s4", "parking", "zh", 0), AT))
                .expectEvents(new ComplaintFiled(ID, "c4", "s4", "parking", "zh", 0, AT));
        filed(
                        complaint("c2", "s2"),
                        complaint("c3", "s3"),
                        complaint("c4", "s4"),
                        new JointComplaintFormed(ID, "overcharging", 4, AT))
                .when(new JoinComplaint(ID, new Complaint("c5", "s5", "overcharging", "zh", 0), AT))
                .expectEvents(complaint("c5", "s5"));
    }

    private TestExecutor<Case> filed(Object... more) {
        List<Object> events = new ArrayList<>(List.of(opened(), complaint("c1", "s1")));
        events.addAll(List.of(more));
        return fixture.given(events);
    }

    private static ComplaintFiled complaint(String ref, String subject) {
        return new ComplaintFiled(ID, ref, subject, "overcharging", "zh", 0, AT);
    }

    private static CaseOpened opened() {
        return new CaseOpened(
                ID,
                "SJ-20260501-0001",
                "xijiang",
                "COMPLAINT",
                "overcharging",
                "overcharging",
                "rural-tourism",
                "CAUTION",
                "house-0001",
                null,
                null,
                null,
                AT);
    }
}
