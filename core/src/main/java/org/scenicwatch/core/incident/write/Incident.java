package org.scenicwatch.core.incident.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.incident.IncidentBook;
import org.scenicwatch.core.incident.events.IncidentEnded;
import org.scenicwatch.core.incident.events.RollCalled;
import org.scenicwatch.core.incident.events.RollDue;
import org.scenicwatch.core.incident.events.RollOverdue;
import org.scenicwatch.core.incident.events.SectorCompleted;
import org.scenicwatch.core.incident.events.SectorGiven;
import org.scenicwatch.core.incident.events.SectorGivenUp;
import org.scenicwatch.core.incident.events.TeamCounted;
import org.scenicwatch.core.incident.events.VolunteerAnswered;
import org.scenicwatch.core.incident.events.VolunteersCalled;
import org.scenicwatch.core.incident.events.VolunteersReleased;
import org.scenicwatch.core.incident.events.WithdrawalOrdered;

/**
 * What is done on the spot of one case. Its life is {@link IncidentLife}; that teams answer late and that the next roll-call
 * is due comes by deadlines that lie in the database and outlive a restart.
 */
@Aggregate
class Incident {

    static final String ANSWERS_DUE = "incident-roll-answers-due";
    static final String NEXT_DUE = "incident-next-roll-due";

    @AggregateIdentifier
    private @Nullable String incidentId;

    private IncidentLife life = IncidentLife.NEVER;

    protected Incident() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(GiveSector command, CaseCatalogue catalogue) {
        applyAll(life.decide(command, catalogue));
    }

    @CommandHandler
    void decide(CompleteSector command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(GiveUpSector command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CallRoll command, IncidentBook book, CaseCatalogue catalogue, DeadlineManager deadlines) {
        call(life.decide(command, book, catalogue), deadlines);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OrderWithdrawal command, IncidentBook book, CaseCatalogue catalogue, DeadlineManager deadlines) {
        call(life.decide(command, book, catalogue), deadlines);
    }

    @CommandHandler
    void decide(CountTeam command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CallVolunteers command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(AnswerCall command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(ReleaseVolunteers command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(EndIncident command) {
        applyAll(life.decide(command));
    }

    /** Fired at least once, and late after a stop of the platform. */
    @DeadlineHandler(deadlineName = ANSWERS_DUE)
    void answersDue(RollDeadline due, Clock clock) {
        applyAll(life.answersDue(String.valueOf(incidentId), due.number(), clock.instant()));
    }

    /** The same. */
    @DeadlineHandler(deadlineName = NEXT_DUE)
    void nextDue(RollDeadline due, Clock clock) {
        applyAll(life.nextDue(String.valueOf(incidentId), due.number(), clock.instant()));
    }

    @EventSourcingHandler
    void evolve(SectorGiven event) {
        incidentId = event.incidentId();
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(SectorCompleted event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(SectorGivenUp event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(RollCalled event) {
        incidentId = event.incidentId();
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(WithdrawalOrdered event) {
        incidentId = event.incidentId();
    }

    @EventSourcingHandler
    void evolve(TeamCounted event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(RollOverdue event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(RollDue event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(VolunteersCalled event) {
        incidentId = event.incidentId();
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(VolunteerAnswered event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(VolunteersReleased event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(IncidentEnded event) {
        life = life.evolve(event);
    }

    private static void call(List<Object> events, DeadlineManager deadlines) {
        applyAll(events);
        for (Object event : events) {
            if (event instanceof RollCalled roll) {
                // Not cancelled: a roll-call that another followed finds nothing to do.
                deadlines.schedule(roll.answerBy(), ANSWERS_DUE, new RollDeadline(roll.number()));
                deadlines.schedule(roll.nextAt(), NEXT_DUE, new RollDeadline(roll.number()));
            }
        }
    }

    private static void applyAll(List<Object> events) {
        events.forEach(event -> apply(event));
    }
}
