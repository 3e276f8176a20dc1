package org.scenicwatch.dashboard.mediation;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.mediation.MediationIds;
import org.scenicwatch.core.mediation.MediationState;
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
import org.scenicwatch.core.mediation.events.OfferRemarked;
import org.scenicwatch.core.mediation.events.OfferWithdrawn;
import org.scenicwatch.core.mediation.events.PartyNamed;
import org.scenicwatch.core.mediation.events.PerformanceReminded;
import org.scenicwatch.core.mediation.events.ReceiptKept;
import org.scenicwatch.core.mediation.events.SessionFailed;
import org.scenicwatch.core.mediation.events.SessionHeld;
import org.scenicwatch.core.mediation.events.SessionScheduled;
import org.scenicwatch.dashboard.mediation.MediationRow.Agreement;
import org.scenicwatch.dashboard.mediation.MediationRow.Answer;
import org.scenicwatch.dashboard.mediation.MediationRow.Claim;
import org.scenicwatch.dashboard.mediation.MediationRow.Confirmation;
import org.scenicwatch.dashboard.mediation.MediationRow.Held;
import org.scenicwatch.dashboard.mediation.MediationRow.Item;
import org.scenicwatch.dashboard.mediation.MediationRow.Mediator;
import org.scenicwatch.dashboard.mediation.MediationRow.Offer;
import org.scenicwatch.dashboard.mediation.MediationRow.Party;
import org.scenicwatch.dashboard.mediation.MediationRow.Progress;
import org.scenicwatch.dashboard.mediation.MediationRow.Remark;
import org.scenicwatch.dashboard.mediation.MediationRow.Seat;
import org.scenicwatch.dashboard.mediation.MediationRow.Session;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.RowSpace;

/** From the events of mediations to their rows. */
final class MediationFold {

    private final RowSpace<MediationRow> rows;

    MediationFold(RowSpace<MediationRow> rows) {
        this.rows = rows;
    }

    /** Takes in one event; others than those of mediations change nothing. */
    void on(Object event, EventFacts facts) {
        if (event instanceof MediationOpened e) {
            rows.change(MediationIds.row(e.mediationId()), facts.index(), before -> opened(e, facts.version()));
        } else if (event instanceof PartyNamed e) {
            change(
                    e.mediationId(),
                    facts,
                    row -> row.party(new Party(e.partyId(), e.role(), e.language(), e.interpreter(), e.partyRef())));
        } else if (event instanceof MediatorNamed e) {
            change(
                    e.mediationId(),
                    facts,
                    row -> row.mediator(new Mediator(e.mediatorId(), e.mediatorRef(), Seat.ACTING, null, null, null)));
        } else if (event instanceof MediatorObjectedTo e) {
            change(
                    e.mediationId(),
                    facts,
                    row -> row.mediator(
                            e.mediatorId(), it -> seat(it, Seat.OBJECTED_TO, e.ground(), e.partyId(), e.noteRef())));
        } else if (event instanceof ObjectionDismissed e) {
            change(
                    e.mediationId(),
                    facts,
                    row -> row.mediator(
                            e.mediatorId(), it -> seat(it, Seat.ACTING, it.ground(), it.objectedBy(), e.noteRef())));
        } else if (event instanceof MediatorStoodDown e) {
            change(
                    e.mediationId(),
                    facts,
                    row -> row.mediator(
                            e.mediatorId(), it -> seat(it, Seat.GONE, e.ground(), it.objectedBy(), e.noteRef())));
        } else if (event instanceof SessionScheduled e) {
            change(
                    e.mediationId(),
                    facts,
                    row -> row.session(new Session(
                            e.sessionId(), e.way(), e.startsAt(), e.whereRef(), Held.AWAITED, null, List.of(), null)));
        } else if (event instanceof SessionHeld e) {
            change(
                    e.mediationId(),
                    facts,
                    row -> row.session(e.sessionId(), it -> over(it, Held.HELD, null, e.present(), e.minutesRef())));
        } else if (event instanceof SessionFailed e) {
            change(
                    e.mediationId(),
                    facts,
                    row -> row.session(
                            e.sessionId(), it -> over(it, Held.FAILED, e.ground(), e.absent(), e.noteRef())));
        } else {
            onDeal(event, facts);
        }
    }

    private void onDeal(Object event, EventFacts facts) {
        if (event instanceof OfferMade e) {
            change(
                    e.mediationId(),
                    facts,
                    row -> row.offer(new Offer(
                            e.offerId(),
                            e.partyId(),
                            e.amount(),
                            e.currency(),
                            e.wordsRef(),
                            e.validUntil(),
                            e.at(),
                            Answer.MADE,
                            null,
                            null,
                            null)));
        } else if (event instanceof OfferRemarked e) {
            change(
                    e.mediationId(),
                    facts,
                    row -> row.offer(e.offerId(), it -> it.remarked(new Remark(e.least(), e.most(), e.remarkRef()))));
        } else if (event instanceof ClaimStated e) {
            change(
                    e.mediationId(),
                    facts,
                    row -> row.claim(new Claim(
                            e.category(),
                            e.incurredOn(),
                            e.price(),
                            e.loss(),
                            e.overpaid(),
                            e.deposit(),
                            e.standards())));
        } else if (event instanceof OfferAccepted e) {
            change(
                    e.mediationId(),
                    facts,
                    row -> row.offer(e.offerId(), it -> it.answered(Answer.ACCEPTED, e.partyId(), e.at())));
        } else if (event instanceof OfferRefused e) {
            change(
                    e.mediationId(),
                    facts,
                    row -> row.offer(e.offerId(), it -> it.answered(Answer.REFUSED, e.partyId(), e.at())));
        } else if (event instanceof OfferWithdrawn e) {
            change(
                    e.mediationId(),
                    facts,
                    row -> row.offer(e.offerId(), it -> it.answered(Answer.WITHDRAWN, null, e.at())));
        } else if (event instanceof AgreementReached e) {
            change(e.mediationId(), facts, row -> row.in(MediationState.AGREED, agreed(e)));
        } else if (event instanceof AgreementSetAside e) {
            change(e.mediationId(), facts, row -> row.in(MediationState.OPEN, null));
        } else if (event instanceof MediationConcluded e) {
            boolean agreed = e.agreementId() != null;
            change(
                    e.mediationId(),
                    facts,
                    row -> row.ended(
                            agreed ? MediationState.FOLLOWED_UP : MediationState.ENDED,
                            agreed ? row.agreement() : null,
                            e.result(),
                            e.at()));
        } else {
            onFollowUp(event, facts);
        }
    }

    private void onFollowUp(Object event, EventFacts facts) {
        if (event instanceof PerformanceReminded e) {
            change(
                    e.mediationId(),
                    facts,
                    row -> row.agreement(it -> it.item(e.itemId(), item -> item.reminded(e.at()))));
        } else if (event instanceof ItemPerformed e) {
            change(
                    e.mediationId(),
                    facts,
                    row -> row.agreement(
                            it -> it.item(e.itemId(), item -> item.settled(Progress.DONE, e.at(), e.evidenceRef()))));
        } else if (event instanceof ItemDefaulted e) {
            change(
                    e.mediationId(),
                    facts,
                    row -> row.agreement(
                            it -> it.item(e.itemId(), item -> item.settled(Progress.IN_DEFAULT, e.at(), e.noteRef()))));
        } else if (event instanceof ReceiptKept e) {
            change(
                    e.mediationId(),
                    facts,
                    row -> row.agreement(it -> it.item(e.itemId(), item -> item.with(e.evidence()))));
        } else if (event instanceof ConfirmationApplied e) {
            change(
                    e.mediationId(),
                    facts,
                    row -> row.agreement(it -> it.with(new Confirmation(e.at(), null, null, e.courtRef()))));
        } else if (event instanceof ConfirmationDecided e) {
            change(e.mediationId(), facts, row -> row.agreement(it -> it.with(decided(it, e))));
        }
    }

    private void change(String mediationId, EventFacts facts, UnaryOperator<MediationRow> change) {
        rows.change(
                MediationIds.row(mediationId),
                facts.index(),
                row -> row == null ? null : change.apply(row).at(facts.version()));
    }

    private static MediationRow opened(MediationOpened e, long version) {
        return new MediationRow(
                MediationIds.row(e.mediationId()),
                CaseIds.row(e.caseId()),
                e.regime(),
                MediationState.OPEN,
                e.at(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                version);
    }

    private static Mediator seat(
            Mediator it, Seat seat, @Nullable String ground, @Nullable String by, @Nullable String note) {
        return new Mediator(it.id(), it.ref(), seat, ground, by, note);
    }

    private static Session over(
            Session it, Held held, @Nullable String ground, List<String> people, @Nullable String words) {
        return new Session(it.id(), it.way(), it.startsAt(), it.whereRef(), held, ground, people, words);
    }

    private static Agreement agreed(AgreementReached e) {
        List<Item> items = e.items().stream()
                .map(item -> new Item(
                        item.itemId(),
                        item.partyId(),
                        item.amount(),
                        item.wordsRef(),
                        item.dueOn(),
                        Progress.OPEN,
                        null,
                        null,
                        null,
                        List.of()))
                .toList();
        return new Agreement(e.agreementId(), e.total(), e.currency(), e.termsRef(), e.at(), items, null);
    }

    private static Confirmation decided(Agreement agreement, ConfirmationDecided e) {
        Confirmation before = agreement.confirmation();
        String court = e.courtRef();
        return new Confirmation(
                before == null ? e.at() : before.appliedAt(),
                e.at(),
                e.confirmed(),
                court == null && before != null ? before.courtRef() : court);
    }
}
