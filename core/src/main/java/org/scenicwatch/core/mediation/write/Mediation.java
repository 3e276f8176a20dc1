package org.scenicwatch.core.mediation.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.mediation.MediationBook;
import org.scenicwatch.core.mediation.compensation.CompensationBook;
import org.scenicwatch.core.mediation.events.AgreementReached;
import org.scenicwatch.core.mediation.events.AgreementSetAside;
import org.scenicwatch.core.mediation.events.ClaimStated;
import org.scenicwatch.core.mediation.events.ConfirmationApplied;
import org.scenicwatch.core.mediation.events.ConfirmationDecided;
import org.scenicwatch.core.mediation.events.ItemDefaulted;
import org.scenicwatch.core.mediation.events.ItemPerformed;
import org.scenicwatch.core.mediation.events.MediationConcluded;
import org.scenicwatch.core.mediation.events.MediationOpened;
import org.scenicwatch.core.mediation.events.MediatorNamed;
import org.scenicwatch.core.mediation.events.MediatorObjectedTo;
import org.scenicwatch.core.mediation.events.MediatorStoodDown;
import org.scenicwatch.core.mediation.events.ObjectionDismissed;
import org.scenicwatch.core.mediation.events.OfferAccepted;
import org.scenicwatch.core.mediation.events.OfferMade;
import org.scenicwatch.core.mediation.events.OfferRefused;
import org.scenicwatch.core.mediation.events.OfferWithdrawn;
import org.scenicwatch.core.mediation.events.PartyNamed;
import org.scenicwatch.core.mediation.events.SessionFailed;
import org.scenicwatch.core.mediation.events.SessionHeld;
import org.scenicwatch.core.mediation.events.SessionScheduled;

/** One mediation of a case. Its life is {@link MediationLife}. */
@Aggregate
class Mediation {

    @AggregateIdentifier
    private @Nullable String mediationId;

    private MediationLife life = MediationLife.NEVER;

    protected Mediation() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenMediation command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(NameParty command, MediationBook book) {
        applyAll(life.decide(command, book));
    }

    @CommandHandler
    void decide(NameMediator command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(ObjectToMediator command, MediationBook book) {
        applyAll(life.decide(command, book));
    }

    @CommandHandler
    void decide(DismissObjection command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(StandMediatorDown command, MediationBook book) {
        applyAll(life.decide(command, book));
    }

    @CommandHandler
    void decide(ScheduleSession command, MediationBook book) {
        applyAll(life.decide(command, book));
    }

    @CommandHandler
    void decide(HoldSession command, MediationBook book) {
        applyAll(life.decide(command, book));
    }

    @CommandHandler
    void decide(FailSession command, MediationBook book) {
        applyAll(life.decide(command, book));
    }

    @CommandHandler
    void decide(StateClaim command, CompensationBook book) {
        applyAll(life.decide(command, book));
    }

    @CommandHandler
    void decide(MakeOffer command, CompensationBook book) {
        applyAll(life.decide(command, book));
    }

    @CommandHandler
    void decide(AcceptOffer command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(RefuseOffer command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(WithdrawOffer command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(RecordAgreement command, MediationBook book) {
        applyAll(life.decide(command, book));
    }

    @CommandHandler
    void decide(SetAgreementAside command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(ConcludeMediation command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(RemindOfPerformance command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(RecordPerformance command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(KeepReceipt command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(RecordDefault command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(ApplyForConfirmation command, MediationBook book) {
        applyAll(life.decide(command, book));
    }

    @CommandHandler
    void decide(RecordCourtDecision command) {
        applyAll(life.decide(command));
    }

    @EventSourcingHandler
    void evolve(MediationOpened event) {
        mediationId = event.mediationId();
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(PartyNamed event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(MediatorNamed event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(MediatorObjectedTo event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(ObjectionDismissed event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(MediatorStoodDown event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(SessionScheduled event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(SessionHeld event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(SessionFailed event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(ClaimStated event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(OfferMade event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(OfferAccepted event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(OfferRefused event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(OfferWithdrawn event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(AgreementReached event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(AgreementSetAside event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(MediationConcluded event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(ItemPerformed event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(ItemDefaulted event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(ConfirmationApplied event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(ConfirmationDecided event) {
        life = life.evolve(event);
    }

    private static void applyAll(List<Object> events) {
        events.forEach(event -> apply(event));
    }
}
