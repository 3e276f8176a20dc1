package org.scenicwatch.core.casework.routing.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.events.BodyRevised;
import org.scenicwatch.core.casework.events.RoutingRulesRevised;
import org.scenicwatch.core.casework.routing.Body;
import org.scenicwatch.core.casework.routing.Opening;
import org.scenicwatch.core.casework.routing.PlacesAtHand;
import org.scenicwatch.core.casework.routing.RoutingRevisions;
import org.scenicwatch.core.casework.routing.RoutingRule;
import org.scenicwatch.core.casework.routing.ShippedRouting;

class RoutingPlanTest {

    private static final String ID = "routingPlan:xijiang";
    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");

    private final CaseCatalogue catalogue = new CaseCatalogue();
    private final ShippedRouting shipped = new ShippedRouting(catalogue);
    private FixtureConfiguration<RoutingPlan> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(RoutingPlan.class)
                .registerInjectableResource(catalogue)
                .registerInjectableResource(shipped)
                .registerInjectableResource((PlacesAtHand) (area, place) -> place.equals("Z-01"));
    }

    @Test
    void aSiteRevisesABodyFromTheShippedOne() {
        Body clinic = closedAtNight("clinic", "patrol");
        fixture.givenNoPriorActivity().when(revise(0, clinic)).expectEvents(revised(1, clinic));
        fixture.given(revised(1, clinic))
                .when(revise(1, closedAtNight("clinic", null)))
                .expectEvents(revised(2, closedAtNight("clinic", null)));
    }

    @Test
    void whoeverSawAnOlderVersionIsTold() {
        fixture.given(revised(1, closedAtNight("clinic", "patrol")))
                .when(revise(0, closedAtNight("patrol", null)))
                .expectException(Refused.with("routing.changed"));
    }

    @Test
    void aBodyAndTheRulesAreCheckedTogether() {
        fixture.givenNoPriorActivity()
                .when(revise(0, closedAtNight("wizards", null)))
                .expectException(Refused.with("routing.unknown-body"));
        // Patrol stands in for the clinic already.
        fixture.givenNoPriorActivity()
                .when(revise(0, closedAtNight("patrol", "clinic")))
                .expectException(Refused.with("routing.invalid-circle"));
        fixture.givenNoPriorActivity()
                .when(new ReviseRoutingRules(
                        ID,
                        "xijiang",
                        0,
                        List.of(
                                shipped.book().rules().get(0),
                                shipped.book().rules().get(0)),
                        AT))
                .expectException(Refused.with("routing.invalid-repeat"));
    }

    @Test
    void otherRulesTakeThePlaceOfTheShippedOnes() {
        List<RoutingRule> rules = List.of(shipped.book().rules().get(1));
        fixture.givenNoPriorActivity()
                .when(new ReviseRoutingRules(ID, "xijiang", 0, rules, AT))
                .expectEvents(new RoutingRulesRevised(
                        ID,
                        "xijiang",
                        1,
                        rules.stream().map(RoutingRevisions::written).toList(),
                        AT));
    }

    private Body closedAtNight(String id, @Nullable String standIn) {
        Body body = shipped.book().body(id).orElse(shipped.book().bodies().get(0));
        return new Body(
                id,
                body.title(),
                body.purpose(),
                body.remits(),
                List.of(new Opening("every-day", "08:00", "20:00")),
                body.duties(),
                List.of(new Body.Team("one", body.title(), List.of("Z-01"))),
                4,
                body.languages(),
                true,
                standIn,
                null,
                List.of());
    }

    private static ReviseBody revise(int seen, Body body) {
        return new ReviseBody(ID, "xijiang", seen, body, AT);
    }

    private static BodyRevised revised(int version, Body body) {
        return new BodyRevised(ID, "xijiang", version, RoutingRevisions.written(body), AT);
    }
}
