package org.scenicwatch.core.incident.write;

import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.incident.events.VolunteerEnrolled;
import org.scenicwatch.core.incident.events.VolunteerLeft;

class VolunteerTest {

    private static final String ID = "volunteer:xijiang/an";
    private static final String WHO = "responder:xijiang/an";
    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");

    private FixtureConfiguration<Volunteer> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Volunteer.class);
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

    private static EnrolVolunteer enrol(String group) {
        return new EnrolVolunteer(ID, "xijiang", WHO, group, AT);
    }

    private static VolunteerEnrolled enrolled(String group) {
        return new VolunteerEnrolled(ID, "xijiang", WHO, group, AT);
    }
}
