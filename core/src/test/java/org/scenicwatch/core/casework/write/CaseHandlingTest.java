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
import org.scenicwatch.core.casework.events.ArrivalReported;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.CaseReopened;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseReturned;
import org.scenicwatch.core.casework.events.CaseSupervised;
import org.scenicwatch.core.casework.events.CaseTaken;
import org.scenicwatch.core.casework.events.CaseTakenBack;
import org.scenicwatch.core.casework.events.CaseTransferredOut;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.casework.events.DeadlineExtended;
import org.scenicwatch.core.casework.events.MediationEnded;
import org.scenicwatch.core.casework.events.MediationStarted;
import org.scenicwatch.core.casework.events.OutsideOrderRecorded;

/** Who has a case, where it goes, and how long it may take. */
class CaseHandlingTest {

    private static final String ID = "case:0191";
    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
    private static final OpenCaseClaims.Claim OURS = new OpenCaseClaims.Claim(ID, "SJ-20260501-0001");

    private final CaseOpened opened = new CaseOpened(
            ID,
            OURS.number(),
            "xijiang",
            "OPERATOR",
            "parking",
            "parking",
            "rural-tourism",
            "CAUTION",
            "house-0001",
            null,
            null,
            null,
            AT);
    private final CaseTriaged triaged = new CaseTriaged(ID, "parking", "rural-tourism", "CAUTION", AT);
    private final CaseAssigned assigned = new CaseAssigned(ID, "patrol", List.of(), AT);
    private final CaseTaken taken = new CaseTaken(ID, AT);
    private final CaseResolved resolved = new CaseResolved(ID, "fixed", null, AT);
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
    void isTakenArrivedAtAndResolvedByTheBodyThatHasIt() {
        assigned().when(new TakeCase(ID, null, AT)).expectEvents(taken);
        assigned(taken).when(new ReportArrival(ID, null, AT)).expectEvents(new ArrivalReported(ID, AT));
        assigned(taken, new ArrivalReported(ID, AT))
                .when(new ResolveCase(ID, null, "fixed", null, AT))
                .expectEvents(resolved);
    }

    @Test
    void goesBackWithAGroundOfTheListAndNamesTheBody() {
        assigned(taken)
                .when(new ReturnCase(ID, null, "not-our-place", "note:1", AT))
                .expectEvents(new CaseReturned(ID, "patrol", "not-our-place", "note:1", AT));
        assigned()
                .when(new ReturnCase(ID, null, "no time today", null, AT))
                .expectException(Refused.with("case.unknown-ground"));
        assigned()
                .when(new ReturnCase(ID, null, "other", null, AT))
                .expectException(Refused.with("case.words-required"));
    }

    @Test
    void takesItsPlaceAndCauseAgainWhenItIsTakenUpAgain() {
        assigned(resolved, closed)
                .when(new ReopenCase(ID, null, "new-facts", "why", AT.plus(Duration.ofDays(30))))
                .expectEvents(new CaseReopened(ID, "new-facts", "why", AT.plus(Duration.ofDays(30))));
        verify(claims).claim("xijiang", "house-0001", "parking", OURS);
    }

    @Test
    void keepsItsClaimWhenItWasOnlyResolved() {
        assigned(resolved)
                .when(new ReopenCase(ID, null, "not-solved", "why", AT))
                .expectEvents(new CaseReopened(ID, "not-solved", "why", AT));
        verify(claims, never()).claim(any(), any(), any(), any());
    }

    @Test
    void isNotTakenUpAgainWhileAnotherCaseHoldsItsPlaceAndCause() {
        when(claims.claim(any(), any(), any(), any())).thenReturn(false);
        when(claims.holder("xijiang", "house-0001", "parking"))
                .thenReturn(Optional.of(new OpenCaseClaims.Claim("case:other", "SJ-20260502-0009")));
        assigned(resolved, closed)
                .when(new ReopenCase(ID, null, "new-facts", "why", AT))
                .expectException(Refused.with("case.place-and-cause-taken"))
                .expectExceptionMessage(org.hamcrest.Matchers.containsString("SJ-20260502-0009"))
                .expectNoEvents();
    }

    @Test
    void isTakenUpAgainThreeTimesAndWithinThirtyDays() {
        CaseReopened again = new CaseReopened(ID, "new-facts", "why", AT);
        CaseReopened joined = new CaseReopened(ID, "alarm-joined", null, AT);
        assigned(resolved, closed, again, again, joined, joined, assigned, resolved)
                .when(new ReopenCase(ID, null, "new-facts", "why", AT))
                .expectEvents(again);
        assigned(resolved, closed, again, again, again, assigned, resolved)
                .when(new ReopenCase(ID, null, "new-facts", "why", AT))
                .expectException(Refused.with("case.reopened-too-often"));
        assigned(resolved, closed)
                .when(new ReopenCase(
                        ID,
                        null,
                        "new-facts",
                        "why",
                        AT.plus(Duration.ofDays(30)).plusSeconds(1)))
                .expectException(Refused.with("case.reopen-too-late"));
        assigned(resolved, closed)
                .when(new ReopenCase(ID, null, "because", "why", AT))
                .expectException(Refused.with("case.unknown-ground"));
    }

    @Test
    void freesItsPlaceWhileAnotherAuthorityHasItAndTakesItBackAfterwards() {
        CaseTransferredOut gone = new CaseTransferredOut(ID, "market-supervision", "雷市监〔2026〕12号", "note:1", AT);
        assigned()
                .when(new TransferCaseOut(ID, null, "market-supervision", "雷市监〔2026〕12号", "note:1", AT))
                .expectEvents(gone);
        verify(claims).release(ID);
        assigned(gone).when(new TakeCaseBack(ID, null, null, AT)).expectEvents(new CaseTakenBack(ID, null, AT));
        verify(claims).claim("xijiang", "house-0001", "parking", OURS);
        assigned()
                .when(new TransferCaseOut(ID, null, "the mayor", "1", null, AT))
                .expectException(Refused.with("case.unknown-authority"));
        assigned()
                .when(new TransferCaseOut(ID, null, "court", "call 138 1234", null, AT))
                .expectException(Refused.with("case.invalid-order-number"));
    }

    @Test
    void aDeadlineMovesOnAndNeverBack() {
        Instant day = AT.plus(Duration.ofDays(1));
        DeadlineExtended extended = new DeadlineExtended(ID, "settle", day, "why", AT);
        assigned().when(new ExtendDeadline(ID, null, "settle", day, "why", AT)).expectEvents(extended);
        assigned(extended)
                .when(new ExtendDeadline(ID, null, "settle", day, "why", AT))
                .expectException(Refused.with("case.invalid-deadline"));
        assigned(extended)
                .when(new ExtendDeadline(ID, null, "first-answer", AT.plusSeconds(60), "why", AT))
                .expectEvents(new DeadlineExtended(ID, "first-answer", AT.plusSeconds(60), "why", AT));
        assigned()
                .when(new ExtendDeadline(ID, null, "settle", AT, "why", AT))
                .expectException(Refused.with("case.invalid-deadline"));
        assigned()
                .when(new ExtendDeadline(ID, null, "lunch", day, "why", AT))
                .expectException(Refused.with("case.unknown-clock"));
    }

    @Test
    void knowsAnOutsideOrderOnce() {
        OutsideOrderRecorded order = new OutsideOrderRecorded(ID, "12345", "QDN-2026-0815", AT);
        assigned()
                .when(new RecordOutsideOrder(ID, null, "12345", "QDN-2026-0815", AT))
                .expectEvents(order);
        assigned(order)
                .when(new RecordOutsideOrder(ID, null, "12345", "QDN-2026-0815", AT))
                .expectNoEvents();
        assigned(order)
                .when(new RecordOutsideOrder(ID, null, "110", "QDN-2026-0815", AT))
                .expectEvents(new OutsideOrderRecorded(ID, "110", "QDN-2026-0815", AT));
        assigned()
                .when(new RecordOutsideOrder(ID, null, "911", "1", AT))
                .expectException(Refused.with("case.unknown-agency"));
    }

    @Test
    void comesBeforeAMediatorAndIsResolvedByAnAgreement() {
        MediationStarted started = new MediationStarted(ID, "mediation:1", "peoples-mediation", AT);
        MediationEnded ended = new MediationEnded(ID, "mediation:1", "peoples-mediation", "agreed", "note:1", AT);
        assigned(taken)
                .when(new StartMediation(ID, null, "mediation:1", "peoples-mediation", AT))
                .expectEvents(started);
        assigned(taken, started)
                .when(new EndMediation(ID, null, "agreed", "note:1", AT))
                .expectEvents(ended);
        assigned(taken, started, ended)
                .when(new ResolveCase(ID, null, "agreement-reached", null, AT))
                .expectEvents(new CaseResolved(ID, "agreement-reached", null, AT));
    }

    @Test
    void isMediatedUnderALawThatHoldsAndEndsWithAResultOfTheList() {
        assigned(taken)
                .when(new StartMediation(ID, null, "mediation:1", "by-lot", AT))
                .expectException(Refused.with("case.unknown-ground"));
        assigned(taken)
                .when(new StartMediation(
                        ID, null, "mediation:1", "peoples-mediation", Instant.parse("2010-12-31T00:00:00Z")))
                .expectException(Refused.with("case.ground-not-in-force"));
        MediationStarted started = new MediationStarted(ID, "mediation:1", "peoples-mediation", AT);
        assigned(taken, started)
                .when(new EndMediation(ID, null, "other", null, AT))
                .expectException(Refused.with("case.words-required"));
    }

    @Test
    void goesUnderSupervision() {
        assigned().when(new SuperviseCase(ID, null, "note:1", AT)).expectEvents(new CaseSupervised(ID, "note:1", AT));
    }

    private TestExecutor<Case> assigned(Object... more) {
        List<Object> events = new ArrayList<>(List.of(opened, triaged, assigned));
        events.addAll(List.of(more));
        return fixture.given(events);
    }
}
