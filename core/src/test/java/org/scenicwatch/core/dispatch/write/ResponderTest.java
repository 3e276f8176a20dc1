package org.scenicwatch.core.dispatch.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.dispatch.DispatchBook;
import org.scenicwatch.core.dispatch.events.ResponderEntered;
import org.scenicwatch.core.dispatch.events.ResponderRemoved;
import org.scenicwatch.core.dispatch.events.ResponderRevised;
import org.scenicwatch.core.dispatch.events.ResponderStoodBy;
import org.scenicwatch.core.dispatch.events.ResponderStoodDown;

class ResponderTest {

    private static final String ID = "responder:xijiang/an";
    private static final Instant AT = Instant.parse("2026-05-01T02:13:00Z");

    private FixtureConfiguration<Responder> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Responder.class)
                .registerInjectableResource(new DispatchBook())
                .registerInjectableResource(new CaseCatalogue());
    }

    @Test
    void somebodyIsEnteredOnceAndRevisedWhenTheRecordIsAnother() {
        fixture.givenNoPriorActivity()
                .when(enter("patrol", "search", "first-aid", "search"))
                .expectEvents(entered());
        setUp();
        fixture.given(entered()).when(enter("patrol", "first-aid", "search")).expectNoEvents();
        setUp();
        fixture.given(entered())
                .when(enter("clinic", "first-aid"))
                .expectEvents(new ResponderRevised(
                        ID, "xijiang", "user:1", null, "clinic", "A", List.of("first-aid"), List.of("zh"), "z1", AT));
    }

    @Test
    void whatTheCentreDoesNotKnowIsRefused() {
        fixture.givenNoPriorActivity()
                .when(enter("circus", "search"))
                .expectException(Refused.with("case.unknown-body"));
        setUp();
        fixture.givenNoPriorActivity()
                .when(enter("patrol", "juggling"))
                .expectException(Refused.with("responder.unknown-skill"));
        setUp();
        fixture.givenNoPriorActivity()
                .when(new EnterResponder(
                        "responder:xijiang/a b", "xijiang", null, null, "patrol", null, List.of(), List.of(), null, AT))
                .expectException(Refused.with("responder.invalid-code"));
    }

    @Test
    void awayAndBackAreSaidOnceEach() {
        fixture.given(entered()).when(new StandDown(ID, AT)).expectEvents(new ResponderStoodDown(ID, AT));
        setUp();
        fixture.given(entered(), new ResponderStoodDown(ID, AT))
                .when(new StandDown(ID, AT))
                .expectNoEvents();
        setUp();
        fixture.given(entered(), new ResponderStoodDown(ID, AT))
                .when(new StandBy(ID, AT))
                .expectEvents(new ResponderStoodBy(ID, AT));
    }

    @Test
    void whoeverIsRemovedIsNotThereAnyMore() {
        fixture.given(entered(), new ResponderRemoved(ID, AT))
                .when(new StandDown(ID, AT))
                .expectException(Refused.with("responder.not-found"));
    }

    private static EnterResponder enter(String body, String... skills) {
        return new EnterResponder(ID, "xijiang", "user:1", null, body, "A", List.of(skills), List.of("zh"), "z1", AT);
    }

    private static ResponderEntered entered() {
        return new ResponderEntered(
                ID, "xijiang", "user:1", null, "patrol", "A", List.of("first-aid", "search"), List.of("zh"), "z1", AT);
    }
}
