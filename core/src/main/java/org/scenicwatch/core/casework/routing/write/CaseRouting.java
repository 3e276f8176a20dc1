package org.scenicwatch.core.casework.routing.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.events.JointPartReported;
import org.scenicwatch.core.casework.events.QuestionsAnswered;
import org.scenicwatch.core.casework.events.ReturnReviewed;
import org.scenicwatch.core.casework.events.TeamNamed;
import org.scenicwatch.core.casework.routing.RoutingRefused;

/** What stands beside one case: reviews of its returns, parts of joint work, its team, answers to questions. */
@Aggregate
class CaseRouting {

    @AggregateIdentifier
    private @Nullable String caseRoutingId;

    private Set<Integer> reviewed = new HashSet<>();
    private Set<String> done = new HashSet<>();
    private String team = "";
    private String answersRef = "";

    protected CaseRouting() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(NoteBesideCase.Review command) {
        if (reviewed.contains(command.event().ordinal())) {
            throw RoutingRefused.noPendingReturn();
        }
        apply(command.event());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(NoteBesideCase.Part command) {
        if (!done.contains(part(command.event()))) {
            apply(command.event());
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(NoteBesideCase.Team command) {
        if (!team.equals(team(command.event()))) {
            apply(command.event());
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(NoteBesideCase.Answers command) {
        if (!answersRef.equals(command.event().answersRef())) {
            apply(command.event());
        }
    }

    @EventSourcingHandler
    void evolve(ReturnReviewed event) {
        caseRoutingId = event.caseRoutingId();
        reviewed.add(event.ordinal());
    }

    @EventSourcingHandler
    void evolve(JointPartReported event) {
        caseRoutingId = event.caseRoutingId();
        done.add(part(event));
    }

    @EventSourcingHandler
    void evolve(TeamNamed event) {
        caseRoutingId = event.caseRoutingId();
        team = team(event);
    }

    @EventSourcingHandler
    void evolve(QuestionsAnswered event) {
        caseRoutingId = event.caseRoutingId();
        answersRef = event.answersRef();
    }

    private static String part(JointPartReported event) {
        return event.assignment() + "/" + event.body();
    }

    private static String team(TeamNamed event) {
        return event.assignment() + "/" + event.body() + "/" + event.team();
    }
}
