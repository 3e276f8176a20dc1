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
import org.scenicwatch.core.casework.CaseGrounds;
import org.scenicwatch.core.casework.CaseState;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.scenicwatch.core.casework.events.AlarmJoined;
import org.scenicwatch.core.casework.events.ArrivalReported;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseLinked;
import org.scenicwatch.core.casework.events.CaseMerged;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.CaseRated;
import org.scenicwatch.core.casework.events.CaseReopened;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseReturned;
import org.scenicwatch.core.casework.events.CaseSplit;
import org.scenicwatch.core.casework.events.CaseTaken;
import org.scenicwatch.core.casework.events.CaseTakenBack;
import org.scenicwatch.core.casework.events.CaseTransferredOut;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.casework.events.CaseUrged;
import org.scenicwatch.core.casework.events.ClockPaused;
import org.scenicwatch.core.casework.events.ClockResumed;
import org.scenicwatch.core.casework.events.ComplaintAdmitted;
import org.scenicwatch.core.casework.events.ComplaintFiled;
import org.scenicwatch.core.casework.events.ComplaintRefused;
import org.scenicwatch.core.casework.events.ComplaintWithdrawn;
import org.scenicwatch.core.casework.events.DeadlineExtended;
import org.scenicwatch.core.casework.events.JointComplaintFormed;
import org.scenicwatch.core.casework.events.MediationEnded;
import org.scenicwatch.core.casework.events.MediationStarted;
import org.scenicwatch.core.casework.events.OutsideOrderRecorded;

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
    void decide(JoinComplaint command, CaseCatalogue catalogue, CaseGrounds grounds) {
        applyAll(life.decide(command, catalogue, grounds));
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

    @CommandHandler
    void decide(TakeCase command) {
        applyAll(new HandlingSteps(life).decide(command));
    }

    @CommandHandler
    void decide(ReturnCase command, CaseGrounds grounds) {
        applyAll(new HandlingSteps(life).decide(command, grounds));
    }

    @CommandHandler
    void decide(ReportArrival command) {
        applyAll(new HandlingSteps(life).decide(command));
    }

    @CommandHandler
    void decide(StartMediation command, CaseGrounds grounds) {
        applyAll(new MediationSteps(life).decide(command, grounds));
    }

    @CommandHandler
    void decide(EndMediation command, CaseGrounds grounds) {
        applyAll(new MediationSteps(life).decide(command, grounds));
    }

    @CommandHandler
    void decide(ReopenCase command, CaseGrounds grounds, OpenCaseClaims claims) {
        List<Object> events = new HandlingSteps(life).decide(command, grounds);
        if (life.state() == CaseState.CLOSED) {
            life.claimAgain(command.caseId(), claims);
        }
        applyAll(events);
    }

    @CommandHandler
    void decide(TransferCaseOut command, CaseGrounds grounds, OpenCaseClaims claims) {
        applyAll(new HandlingSteps(life).decide(command, grounds));
        claims.release(command.caseId());
    }

    @CommandHandler
    void decide(TakeCaseBack command, OpenCaseClaims claims) {
        List<Object> events = new HandlingSteps(life).decide(command);
        life.claimAgain(command.caseId(), claims);
        applyAll(events);
    }

    @CommandHandler
    void decide(SuperviseCase command) {
        applyAll(new HandlingSteps(life).decide(command));
    }

    @CommandHandler
    void decide(ExtendDeadline command, CaseGrounds grounds) {
        applyAll(new HandlingSteps(life).decide(command, grounds));
    }

    @CommandHandler
    void decide(RecordOutsideOrder command, CaseGrounds grounds) {
        applyAll(new HandlingSteps(life).decide(command, grounds));
    }

    @CommandHandler
    void decide(AdmitComplaint command, CaseGrounds grounds) {
        applyAll(new ComplaintSteps(life).decide(command, grounds));
    }

    @CommandHandler
    void decide(RefuseComplaint command, CaseGrounds grounds, OpenCaseClaims claims) {
        applyAll(new ComplaintSteps(life).decide(command, grounds));
        claims.release(command.caseId());
    }

    @CommandHandler
    void decide(WithdrawComplaint command, OpenCaseClaims claims) {
        applyAll(new ComplaintSteps(life).decide(command));
        if (life.state() == CaseState.WITHDRAWN) {
            claims.release(command.caseId());
        }
    }

    @CommandHandler
    void decide(UrgeCase command, CaseGrounds grounds) {
        applyAll(new ComplaintSteps(life).decide(command, grounds));
    }

    @CommandHandler
    void decide(ReplyToComplainant command) {
        applyAll(new ComplaintSteps(life).decide(command));
    }

    /** Answers whether the case was taken up again. */
    @CommandHandler
    boolean decide(RateCase command, CaseGrounds grounds, OpenCaseClaims claims) {
        applyAll(new ComplaintSteps(life).decide(command));
        if (command.solved() || !canBeTakenUpAgain(command, grounds, claims)) {
            return false;
        }
        apply(new CaseReopened(command.caseId(), CaseLife.NOT_SOLVED, command.noteRef(), command.at()));
        return true;
    }

    @CommandHandler
    CaseContent decide(MergeCase command) {
        GroupSteps steps = new GroupSteps(life);
        applyAll(steps.decide(command));
        return steps.content();
    }

    @CommandHandler
    void decide(TakeOver command, CaseCatalogue catalogue, CaseGrounds grounds) {
        applyAll(new GroupSteps(life).decide(command, catalogue, grounds));
    }

    @CommandHandler
    CaseContent decide(SplitCase command) {
        GroupSteps steps = new GroupSteps(life);
        applyAll(steps.decide(command));
        return steps.part(command);
    }

    @CommandHandler
    void decide(LinkCase command) {
        applyAll(new GroupSteps(life).decide(command));
    }

    private boolean canBeTakenUpAgain(RateCase command, CaseGrounds grounds, OpenCaseClaims claims) {
        CaseState state = life.state();
        CaseSpot spot = life.spot();
        return (state == CaseState.RESOLVED || state == CaseState.CLOSED)
                && new HandlingSteps(life).againstReopening(grounds.limits(), command.at()) == null
                && (state == CaseState.RESOLVED
                        || spot == null
                        || spot.claimAgain(command.caseId(), claims).isEmpty());
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

    @EventSourcingHandler
    void evolve(ArrivalReported event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(MediationStarted event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(MediationEnded event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(CaseRated event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(CaseReturned event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(CaseTaken event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(CaseTakenBack event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(CaseTransferredOut event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(CaseUrged event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(ComplaintAdmitted event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(ComplaintRefused event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(ComplaintWithdrawn event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(DeadlineExtended event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(JointComplaintFormed event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(OutsideOrderRecorded event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(CaseMerged event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(CaseSplit event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(CaseLinked event) {
        life = life.evolve(event);
    }

    private static void applyAll(List<Object> events) {
        events.forEach(event -> apply(event));
    }
}
