package org.scenicwatch.core.casework.write;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseGrounds;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.scenicwatch.core.casework.events.AlarmJoined;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseNoted;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.CaseReopened;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.casework.events.ComplaintFiled;

class CaseTest {

    private static final String ID = "case:0190";
    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
    private static final AlarmOccurrence SMOKE = new AlarmOccurrence("alarm:xijiang/SM-0001/smoke-alarm", 3);
    private static final Complaint COMPLAINT = new Complaint("vault:7", "subject:7", "fire", "en", 2);

    private final CaseOpened opened = new CaseOpened(
            ID,
            "SJ-20260501-0001",
            "xijiang",
            "COMPLAINT",
            "fire",
            "fire",
            "village-protection",
            "CRITICAL",
            "house-0001",
            "Z-01",
            108.1,
            26.5,
            AT);
    private final CaseTriaged triaged = new CaseTriaged(ID, "fire", "village-protection", "CRITICAL", AT);
    private final CaseAssigned assigned = new CaseAssigned(ID, "fire-brigade", List.of(), AT);
    private final CaseResolved resolved = new CaseResolved(ID, "fire-put-out", null, AT);

    private FixtureConfiguration<Case> fixture;
    private OpenCaseClaims claims;

    @BeforeEach
    void setUp() {
        claims = mock(OpenCaseClaims.class);
        fixture = new AggregateTestFixture<>(Case.class);
        fixture.registerInjectableResource(new CaseCatalogue());
        fixture.registerInjectableResource(new CaseGrounds("Asia/Shanghai"));
        fixture.registerInjectableResource(claims);
        fixture.registerInjectableResource(new ClockBook());
    }

    @Test
    void opensWithWhatAskedForItAsEventsOfTheirOwn() {
        fixture.givenNoPriorActivity()
                .when(open("note:1"))
                .expectEvents(
                        opened,
                        new AlarmJoined(ID, SMOKE.alarmId(), 3, AT),
                        new ComplaintFiled(ID, "vault:7", "subject:7", "fire", "en", 2, AT),
                        new CaseNoted(ID, "note:1", AT));
    }

    @Test
    void refusesToOpenTwice() {
        fixture.given(opened).when(open(null)).expectException(Refused.with("case.already-open"));
    }

    @Test
    void takesAnAlarmOccurrenceAndAComplaintOnce() {
        fixture.given(opened, new AlarmJoined(ID, SMOKE.alarmId(), 3, AT))
                .when(new JoinAlarm(ID, SMOKE, AT))
                .expectNoEvents();
        fixture.given(opened, new ComplaintFiled(ID, "vault:7", "subject:7", "fire", "en", 2, AT))
                .when(new JoinComplaint(ID, COMPLAINT, AT))
                .expectNoEvents();
    }

    @Test
    void takesTheNextOccurrenceOfTheSameAlarm() {
        fixture.given(opened, new AlarmJoined(ID, SMOKE.alarmId(), 2, AT))
                .when(new JoinAlarm(ID, SMOKE, AT))
                .expectEvents(new AlarmJoined(ID, SMOKE.alarmId(), 3, AT));
    }

    @Test
    void isTakenUpAgainWhenSomethingJoinsAfterItWasResolved() {
        fixture.given(opened, triaged, assigned, resolved)
                .when(new JoinComplaint(ID, COMPLAINT, AT))
                .expectEvents(
                        new ComplaintFiled(ID, "vault:7", "subject:7", "fire", "en", 2, AT),
                        new CaseReopened(ID, "complaint-joined", null, AT));
        fixture.given(opened, triaged, assigned, resolved, new CaseReopened(ID, "alarm-joined", null, AT))
                .when(new CloseCase(ID, null, null, AT))
                .expectException(Refused.with("case.reopened"));
    }

    @Test
    void goesItsSimplestWayFromOpeningToClosing() {
        fixture.given(opened)
                .when(new TriageCase(ID, null, "fire", Priority.CRITICAL, null, AT))
                .expectEvents(triaged);
        fixture.given(opened, triaged)
                .when(new AssignCase(ID, null, "fire-brigade", List.of(), AT))
                .expectEvents(assigned);
        fixture.given(opened, triaged, assigned)
                .when(new ResolveCase(ID, null, "fire-put-out", null, AT))
                .expectEvents(resolved);
        fixture.given(opened, triaged, assigned, resolved)
                .when(new CloseCase(ID, null, "reply:1", AT))
                .expectEvents(new CaseClosed(ID, "reply:1", AT));
        verify(claims).release(ID);
    }

    @Test
    void keepsItsPlaceAndCauseWhenClosingIsRefused() {
        fixture.given(opened).when(new CloseCase(ID, null, null, AT)).expectException(Refused.with("case.opened"));
        verify(claims, never()).release(ID);
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        fixture.given(opened, triaged)
                .when(new TriageCase(ID, null, "fire", Priority.CRITICAL, null, AT))
                .expectNoEvents();
        fixture.given(opened, triaged, assigned)
                .when(new AssignCase(ID, null, "fire-brigade", List.of(), AT))
                .expectNoEvents();
    }

    @Test
    void refusesWhatTheCatalogueDoesNotHold() {
        fixture.given(opened)
                .when(new TriageCase(ID, null, "ghosts", Priority.CAUTION, null, AT))
                .expectException(Refused.with("case.unknown-category"));
        fixture.given(opened)
                .when(new TriageCase(ID, null, "fire", Priority.CAUTION, "ghosts", AT))
                .expectException(Refused.with("case.unknown-remit"));
        fixture.given(opened, triaged)
                .when(new AssignCase(ID, null, "ghosts", List.of(), AT))
                .expectException(Refused.with("case.unknown-body"));
        fixture.given(opened, triaged)
                .when(new AssignCase(ID, null, "patrol", List.of("ghosts"), AT))
                .expectException(Refused.with("case.unknown-body"));
        fixture.given(opened, triaged, assigned)
                .when(new ResolveCase(ID, null, "某人的话", null, AT))
                .expectException(Refused.with("case.unknown-outcome"));
    }

    private static OpenCase open(String noteRef) {
        return new OpenCase(
                ID,
                "SJ-20260501-0001",
                "xijiang",
                CaseOrigin.COMPLAINT,
                "fire",
                "fire",
                "village-protection",
                Priority.CRITICAL,
                "house-0001",
                "Z-01",
                108.1,
                26.5,
                SMOKE,
                COMPLAINT,
                noteRef,
                AT);
    }
}
