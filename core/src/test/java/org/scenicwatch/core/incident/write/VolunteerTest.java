package org.scenicwatch.core.incident.write;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.incident.IncidentBook;
import org.scenicwatch.core.incident.events.VolunteerConsented;
import org.scenicwatch.core.incident.events.VolunteerEnrolled;
import org.scenicwatch.core.incident.events.VolunteerLeft;
import org.scenicwatch.core.incident.events.VolunteerResumed;
import org.scenicwatch.core.incident.events.VolunteerSuspended;

class VolunteerTest {

    private static final String ID = "volunteer:xijiang/an";
    private static final String WHO = "responder:xijiang/an";
    private static final LocalDate DAY = LocalDate.parse("2026-05-01");
    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");

    private FixtureConfiguration<Volunteer> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Volunteer.class);
        fixture.registerInjectableResource(new IncidentBook());
    }

    @Test
    void somebodyIsEnrolledOnceAndAnewAfterMoving() {
        fixture.givenNoPriorActivity().when(enrol("G-01")).expectEvents(enrolled("G-01"));
        setUp();
        fixture.given(enrolled("G-01")).when(enrol("G-01")).expectNoEvents();
        setUp();
        fixture.given(enrolled("G-01")).when(enrol("G-02")).expectEvents(enrolled("G-02"));
        setUp();
        fixture.given(enrolled("G-01"), new VolunteerLeft(ID, AT))
                .when(enrol("G-01"))
                .expectEvents(enrolled("G-01"));
    }

    @Test
    void onlyWhoHelpsCanStop() {
        fixture.given(enrolled("G-01")).when(new RemoveVolunteer(ID, AT)).expectEvents(new VolunteerLeft(ID, AT));
        setUp();
        fixture.given(enrolled("G-01"), new VolunteerLeft(ID, AT))
                .when(new RemoveVolunteer(ID, AT))
                .expectException(Refused.with("incident.no-such-volunteer"));
    }

    @Test
    void consentIsRecordedOnceWithItsDayAndNotBeforeItIsGiven() {
        RecordConsent given = new RecordConsent(ID, "written", DAY, DAY, AT);
        VolunteerConsented recorded = new VolunteerConsented(ID, "written", "2026-05-01", AT);
        fixture.given(enrolled("G-01")).when(given).expectEvents(recorded);
        setUp();
        fixture.given(enrolled("G-01"), recorded).when(given).expectNoEvents();
        setUp();
        fixture.given(enrolled("G-01"))
                .when(new RecordConsent(ID, "written", DAY.plusDays(1), DAY, AT))
                .expectException(Refused.with("incident.consent-in-the-future"));
        setUp();
        fixture.given(enrolled("G-01"))
                .when(new RecordConsent(ID, "hearsay", DAY, DAY, AT))
                .expectException(Refused.with("incident.unknown-consent"));
        setUp();
        fixture.given(enrolled("G-01"), recorded, new VolunteerLeft(ID, AT), enrolled("G-01"))
                .when(given)
                .expectEvents(recorded);
    }

    @Test
    void whoIsSuspendedIsCalledAgainWhenSomebodySaysSo() {
        SuspendVolunteer rest = new SuspendVolunteer(ID, "unwell", AT.plusSeconds(60), AT);
        VolunteerSuspended rests = new VolunteerSuspended(ID, "unwell", AT.plusSeconds(60), AT);
        fixture.given(enrolled("G-01")).when(rest).expectEvents(rests);
        setUp();
        fixture.given(enrolled("G-01"), rests).when(rest).expectNoEvents();
        setUp();
        fixture.given(enrolled("G-01"), rests)
                .when(new ResumeVolunteer(ID, AT))
                .expectEvents(new VolunteerResumed(ID, AT));
        setUp();
        fixture.given(enrolled("G-01"), rests, new VolunteerResumed(ID, AT))
                .when(new ResumeVolunteer(ID, AT))
                .expectNoEvents();
        setUp();
        fixture.given(enrolled("G-01"))
                .when(new SuspendVolunteer(ID, "unwell", AT, AT))
                .expectException(Refused.with("incident.suspension-over"));
        setUp();
        fixture.given(enrolled("G-01"))
                .when(new SuspendVolunteer(ID, "bored", null, AT))
                .expectException(Refused.with("incident.unknown-suspension"));
        setUp();
        fixture.given(enrolled("G-01"), new VolunteerLeft(ID, AT))
                .when(rest)
                .expectException(Refused.with("incident.no-such-volunteer"));
    }

    private static EnrolVolunteer enrol(String group) {
        return new EnrolVolunteer(ID, "xijiang", WHO, group, AT);
    }

    private static VolunteerEnrolled enrolled(String group) {
        return new VolunteerEnrolled(ID, "xijiang", WHO, group, AT);
    }
}
