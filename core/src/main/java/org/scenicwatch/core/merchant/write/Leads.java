package org.scenicwatch.core.merchant.write;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseGrounds;
import org.scenicwatch.core.merchant.LeadResult;
import org.scenicwatch.core.merchant.LeadState;
import org.scenicwatch.core.merchant.MerchantBook;
import org.scenicwatch.core.merchant.MerchantRefused;
import org.scenicwatch.core.merchant.events.LeadAnswered;
import org.scenicwatch.core.merchant.events.LeadChased;
import org.scenicwatch.core.merchant.events.LeadOverdue;
import org.scenicwatch.core.merchant.events.LeadSent;

/**
 * The leads that went to outside authorities; what each state allows is the third table of {@code docs/merchant-states.md}.
 *
 * @param byId each under its id
 */
record Leads(Map<String, Lead> byId) {

    static final Leads NONE = new Leads(Map.of());

    /**
     * One of them.
     *
     * @param overdue that its time is over was said already
     */
    record Lead(String number, String authority, LeadState state, Instant dueAt, boolean overdue) {}

    List<Object> decide(SendLead command, MerchantBook book, CaseGrounds grounds) {
        if (byId.containsKey(command.leadId())) {
            return List.of();
        }
        if (grounds.authority(command.authority()).isEmpty()) {
            throw MerchantRefused.unknownAuthority(command.authority());
        }
        String found = command.foundRef();
        book.checkGround(command.ground(), found);
        if (found == null) {
            throw MerchantRefused.wordsRequired();
        }
        Letters.mustLieAhead(command.dueAt(), command.at());
        Kept.hasRoom(byId);
        return List.of(new LeadSent(
                command.merchantId(),
                command.leadId(),
                command.number(),
                command.authority(),
                command.ground(),
                command.caseId(),
                found,
                command.dueAt(),
                command.at()));
    }

    List<Object> decide(ChaseLead command) {
        in(command.leadId(), LeadState.SENT);
        Letters.mustLieAhead(command.dueAt(), command.at());
        return List.of(new LeadChased(
                command.merchantId(), command.leadId(), command.dueAt(), command.noteRef(), command.at()));
    }

    List<Object> decide(RecordLeadResult command) {
        Lead lead = in(command.leadId(), LeadState.SENT, LeadState.FILED);
        if (lead.state() == LeadState.FILED && command.result() == LeadResult.FILED) {
            throw MerchantRefused.filedAlready();
        }
        if (command.answeredOn().isAfter(command.today())) {
            throw MerchantRefused.answeredInFuture();
        }
        return List.of(new LeadAnswered(
                command.merchantId(),
                command.leadId(),
                command.result().name(),
                command.outsideNumber(),
                command.textRef(),
                command.answeredOn().toString(),
                command.at()));
    }

    /** The time is over that was set when it was sent or chased; another one may have been set since. */
    List<Object> due(String merchantId, String area, String leadId, Instant dueAt) {
        Lead lead = byId.get(leadId);
        return lead == null
                        || lead.overdue()
                        || lead.state() != LeadState.SENT
                        || !lead.dueAt().equals(dueAt)
                ? List.of()
                : List.of(new LeadOverdue(merchantId, area, leadId, lead.number(), lead.authority(), dueAt, dueAt));
    }

    Leads evolve(LeadSent event) {
        return with(event.leadId(), new Lead(event.number(), event.authority(), LeadState.SENT, event.dueAt(), false));
    }

    Leads evolve(LeadChased event) {
        Lead before = byId.get(event.leadId());
        return before == null
                ? this
                : with(
                        event.leadId(),
                        new Lead(before.number(), before.authority(), before.state(), event.dueAt(), false));
    }

    Leads evolve(LeadOverdue event) {
        Lead before = byId.get(event.leadId());
        return before == null
                ? this
                : with(
                        event.leadId(),
                        new Lead(before.number(), before.authority(), before.state(), before.dueAt(), true));
    }

    Leads evolve(LeadAnswered event) {
        Lead before = byId.get(event.leadId());
        LeadState then = event.result().equals(LeadResult.FILED.name()) ? LeadState.FILED : LeadState.DONE;
        return before == null
                ? this
                : with(
                        event.leadId(),
                        new Lead(before.number(), before.authority(), then, before.dueAt(), before.overdue()));
    }

    private Lead in(String id, LeadState... allowed) {
        @Nullable Lead lead = byId.get(id);
        if (lead == null) {
            throw MerchantRefused.unknownLead();
        }
        if (!Arrays.asList(allowed).contains(lead.state())) {
            throw MerchantRefused.leadIs(lead.state());
        }
        return lead;
    }

    private Leads with(String id, Lead lead) {
        return new Leads(Kept.with(byId, id, lead));
    }
}
