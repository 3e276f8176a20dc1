package org.scenicwatch.core.casework.routing.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.events.BodyRevised;
import org.scenicwatch.core.casework.events.RoutingRulesRevised;
import org.scenicwatch.core.casework.routing.PlacesAtHand;
import org.scenicwatch.core.casework.routing.RoutingBook;
import org.scenicwatch.core.casework.routing.RoutingCheck;
import org.scenicwatch.core.casework.routing.RoutingFault;
import org.scenicwatch.core.casework.routing.RoutingRefused;
import org.scenicwatch.core.casework.routing.RoutingRevisions;
import org.scenicwatch.core.casework.routing.ShippedRouting;

/** The bodies and rules of an area: what the site made of those that were shipped. */
@Aggregate
class RoutingPlan {

    @AggregateIdentifier
    private @Nullable String routingPlanId;

    private RoutingRevisions revisions = RoutingRevisions.NONE;

    protected RoutingPlan() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ReviseBody command, ShippedRouting shipped, CaseCatalogue catalogue, PlacesAtHand places) {
        must(command.seen());
        RoutingBook book = revisions.book(shipped.book());
        if (book.body(command.body().id()).isEmpty()) {
            throw RoutingRefused.unknownBody("id", command.body().id());
        }
        String own = "bodies[" + command.body().id() + "].";
        check(book.with(command.body()), own, command.area(), catalogue, places);
        apply(new BodyRevised(
                command.routingPlanId(),
                command.area(),
                revisions.version() + 1,
                RoutingRevisions.written(command.body()),
                command.at()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ReviseRoutingRules command, ShippedRouting shipped, CaseCatalogue catalogue, PlacesAtHand places) {
        must(command.seen());
        check(revisions.book(shipped.book()).with(command.rules()), "", command.area(), catalogue, places);
        apply(new RoutingRulesRevised(
                command.routingPlanId(),
                command.area(),
                revisions.version() + 1,
                command.rules().stream().map(RoutingRevisions::written).toList(),
                command.at()));
    }

    @EventSourcingHandler
    void evolve(BodyRevised event) {
        routingPlanId = event.routingPlanId();
        revisions = revisions.evolve(event);
    }

    @EventSourcingHandler
    void evolve(RoutingRulesRevised event) {
        routingPlanId = event.routingPlanId();
        revisions = revisions.evolve(event);
    }

    private void must(int seen) {
        if (seen != revisions.version()) {
            throw RoutingRefused.overtaken(revisions.version());
        }
    }

    /** @param own what faults of the body at hand begin with: they are told by their field alone */
    private static void check(RoutingBook book, String own, String area, CaseCatalogue catalogue, PlacesAtHand places) {
        List<RoutingFault> faults = RoutingCheck.faults(book, catalogue, place -> places.knowsPlace(area, place));
        faults.stream().findFirst().ifPresent(fault -> {
            String field = !own.isEmpty() && fault.field().startsWith(own)
                    ? fault.field().substring(own.length())
                    : fault.field();
            throw RoutingRefused.of(new RoutingFault(field, fault.reason(), fault.text()));
        });
    }
}
