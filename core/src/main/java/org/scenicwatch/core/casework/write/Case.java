package org.scenicwatch.core.casework.write;

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
import org.scenicwatch.core.casework.clock.ClockBook;
import org.scenicwatch.core.casework.events.AlarmJoined;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.CaseReopened;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.casework.events.ClockPaused;
import org.scenicwatch.core.casework.events.ClockResumed;
import org.scenicwatch.core.casework.events.ComplaintFiled;

/** One case (事件单), from opening to closing. Its life cycle is {@link CaseLife}. */
@Aggregate
class Case {

    @AggregateIdentifier
    private @Nullable String caseId;

    private CaseLife life = CaseLife.NEVER;

    private ClocksAtHand clocks = ClocksAtHand.NONE;

    protected Case() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenCase command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(JoinAlarm command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(JoinComplaint command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(NoteOnCase command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(TriageCase command, CaseCatalogue catalogue) {
        applyAll(life.decide(command, catalogue));
    }

    @CommandHandler
    void decide(AssignCase command, CaseCatalogue catalogue) {
        applyAll(life.decide(command, catalogue));
    }

    @CommandHandler
    void decide(ResolveCase command, CaseCatalogue catalogue) {
        applyAll(life.decide(command, catalogue));
    }

    @CommandHandler
    void decide(CloseCase command, OpenCaseClaims claims) {
        applyAll(life.decide(command));
        claims.release(command.caseId());
    }

    @CommandHandler
    void decide(PauseClock command, ClockBook book) {
        applyAll(clocks.decide(command, life.state(), book));
    }

    @CommandHandler
    void decide(ResumeClock command, ClockBook book) {
        applyAll(clocks.decide(command, life.state(), book));
    }

    @CommandHandler
    void decide(RecordMilestone command) {
        applyAll(clocks.decide(command, life.state()));
    }

    @EventSourcingHandler
    void evolve(CaseOpened event) {
        caseId = event.caseId();
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(AlarmJoined event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(ComplaintFiled event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(CaseReopened event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(CaseTriaged event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(CaseAssigned event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(CaseResolved event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(CaseClosed event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(ClockPaused event) {
        clocks = clocks.evolve(event);
    }

    @EventSourcingHandler
    void evolve(ClockResumed event) {
        clocks = clocks.evolve(event);
    }

    private static void applyAll(List<Object> events) {
        events.forEach(event -> apply(event));
    }
}
