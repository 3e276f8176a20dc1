package org.scenicwatch.core.merchant.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
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
import org.scenicwatch.core.casework.CaseGrounds;
import org.scenicwatch.core.merchant.MerchantBook;
import org.scenicwatch.core.merchant.MerchantState;
import org.scenicwatch.core.merchant.events.BanImposed;
import org.scenicwatch.core.merchant.events.BanLifted;
import org.scenicwatch.core.merchant.events.CaseTied;
import org.scenicwatch.core.merchant.events.CaseUntied;
import org.scenicwatch.core.merchant.events.ContactNamed;
import org.scenicwatch.core.merchant.events.LeadAnswered;
import org.scenicwatch.core.merchant.events.LeadChased;
import org.scenicwatch.core.merchant.events.LeadOverdue;
import org.scenicwatch.core.merchant.events.LeadSent;
import org.scenicwatch.core.merchant.events.LetterAnswered;
import org.scenicwatch.core.merchant.events.LetterClosed;
import org.scenicwatch.core.merchant.events.LetterIssued;
import org.scenicwatch.core.merchant.events.LetterRechecked;
import org.scenicwatch.core.merchant.events.LicenceAdded;
import org.scenicwatch.core.merchant.events.LicenceRenewed;
import org.scenicwatch.core.merchant.events.LicenceRevoked;
import org.scenicwatch.core.merchant.events.MerchantClosed;
import org.scenicwatch.core.merchant.events.MerchantCorrected;
import org.scenicwatch.core.merchant.events.MerchantRegistered;
import org.scenicwatch.core.merchant.events.MerchantReopened;

/**
 * One merchant with licences, letters, bans and leads. Its life is {@link MerchantLife}. That the answer to a lead is late
 * comes from a deadline that lies in the database and outlives a restart.
 */
@Aggregate
class Merchant {

    static final String LEAD_DUE = "merchant-lead-due";

    @AggregateIdentifier
    private @Nullable String merchantId;

    private MerchantLife life = MerchantLife.NEVER;

    protected Merchant() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterMerchant command, MerchantBook book) {
        applyAll(life.decide(command, book));
    }

    @CommandHandler
    void decide(CorrectMerchant command, MerchantBook book) {
        applyAll(life.decide(command, book));
    }

    @CommandHandler
    void decide(NameContact command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(CloseMerchant command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(ReopenMerchant command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(AddLicence command, MerchantBook book) {
        applyAll(life.decide(command, book));
    }

    @CommandHandler
    void decide(RenewLicence command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(RevokeLicence command, MerchantBook book) {
        applyAll(life.decide(command, book));
    }

    @CommandHandler
    void decide(IssueLetter command, MerchantBook book) {
        applyAll(life.decide(command, book));
    }

    @CommandHandler
    void decide(AnswerLetter command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(RecheckLetter command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(CloseLetter command, MerchantBook book) {
        applyAll(life.decide(command, book));
    }

    @CommandHandler
    void decide(ImposeBan command, MerchantBook book) {
        applyAll(life.decide(command, book));
    }

    @CommandHandler
    void decide(LiftBan command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(TieCase command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(UntieCase command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(RecordLeadResult command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(SendLead command, MerchantBook book, CaseGrounds grounds, DeadlineManager deadlines) {
        List<Object> events = life.decide(command, book, grounds);
        applyAll(events);
        if (!events.isEmpty()) {
            await(command.leadId(), command.dueAt(), deadlines);
        }
    }

    @CommandHandler
    void decide(ChaseLead command, DeadlineManager deadlines) {
        applyAll(life.decide(command));
        await(command.leadId(), command.dueAt(), deadlines);
    }

    @DeadlineHandler(deadlineName = LEAD_DUE)
    void due(String lead) {
        int end = lead.indexOf(' ');
        applyAll(life.leads()
                .due(
                        String.valueOf(merchantId),
                        life.area(),
                        lead.substring(0, end),
                        Instant.parse(lead.substring(end + 1))));
    }

    @EventSourcingHandler
    void evolve(MerchantRegistered event) {
        merchantId = event.merchantId();
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(MerchantCorrected event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(ContactNamed event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(MerchantClosed event) {
        life = life.in(MerchantState.CLOSED);
    }

    @EventSourcingHandler
    void evolve(MerchantReopened event) {
        life = life.in(MerchantState.TRADING);
    }

    @EventSourcingHandler
    void evolve(LicenceAdded event) {
        life = life.with(life.licences().evolve(event));
    }

    @EventSourcingHandler
    void evolve(LicenceRenewed event) {
        life = life.with(life.licences().evolve(event));
    }

    @EventSourcingHandler
    void evolve(LicenceRevoked event) {
        life = life.with(life.licences().evolve(event));
    }

    @EventSourcingHandler
    void evolve(LetterIssued event) {
        life = life.with(life.letters().evolve(event));
    }

    @EventSourcingHandler
    void evolve(LetterAnswered event) {
        life = life.with(life.letters().evolve(event));
    }

    @EventSourcingHandler
    void evolve(LetterRechecked event) {
        life = life.with(life.letters().evolve(event));
    }

    @EventSourcingHandler
    void evolve(LetterClosed event) {
        life = life.with(life.letters().evolve(event));
    }

    @EventSourcingHandler
    void evolve(BanImposed event) {
        life = life.with(life.bans().evolve(event));
    }

    @EventSourcingHandler
    void evolve(BanLifted event) {
        life = life.with(life.bans().evolve(event));
    }

    @EventSourcingHandler
    void evolve(LeadSent event) {
        life = life.with(life.leads().evolve(event));
    }

    @EventSourcingHandler
    void evolve(LeadChased event) {
        life = life.with(life.leads().evolve(event));
    }

    @EventSourcingHandler
    void evolve(LeadOverdue event) {
        life = life.with(life.leads().evolve(event));
    }

    @EventSourcingHandler
    void evolve(LeadAnswered event) {
        life = life.with(life.leads().evolve(event));
    }

    @EventSourcingHandler
    void evolve(CaseTied event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(CaseUntied event) {
        life = life.evolve(event);
    }

    /** Not cancelled when the answer comes or another day is set: it then finds nothing to do. */
    private static void await(String leadId, Instant dueAt, DeadlineManager deadlines) {
        deadlines.schedule(dueAt, LEAD_DUE, leadId + " " + dueAt);
    }

    private static void applyAll(List<Object> events) {
        events.forEach(event -> apply(event));
    }
}
