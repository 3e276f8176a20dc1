package org.scenicwatch.core.mediation.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.mediation.MediationBook;
import org.scenicwatch.core.mediation.MediationRefused;
import org.scenicwatch.core.mediation.MediationState;
import org.scenicwatch.core.mediation.compensation.CompensationBook;
import org.scenicwatch.core.mediation.events.AgreedItem;
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
import org.scenicwatch.core.mediation.write.Agreement.Court;
import org.scenicwatch.core.mediation.write.Agreement.Progress;

/**
 * The life of one mediation as a state machine: {@code decide} says which events a command leads to, {@code evolve} what
 * an event makes of the state. What each state allows is the table of {@code docs/mediation-states.md}, kept in
 * {@link MediationStep}.
 *
 * @param state where it stands
 * @param caseId the case that is mediated
 * @param regime under which law
 * @param room who takes part, who mediates and when they meet
 * @param offers by id
 * @param figures by which offers are weighed
 * @param agreement what was agreed
 */
record MediationLife(
        MediationState state,
        String caseId,
        String regime,
        Room room,
        Map<String, Offer> offers,
        Figures figures,
        Agreement agreement) {

    /** A case without a mediation. */
    static final MediationLife NEVER =
            new MediationLife(MediationState.NOT_OPENED, "", "", Room.EMPTY, Map.of(), Figures.NONE, Agreement.NONE);

    static final int MOST_OFFERS = 200;
    static final int MOST_ITEMS = 50;

    private static final String AGREED = "agreed";

    List<Object> decide(OpenMediation command) {
        return state == MediationState.NOT_OPENED
                ? List.of(new MediationOpened(command.mediationId(), command.caseId(), command.regime(), command.at()))
                : List.of();
    }

    List<Object> decide(NameParty command, MediationBook book) {
        MediationStep.NAME_PARTY.mayBeTakenIn(state);
        book.checkRole(command.role());
        book.checkLanguage(command.language());
        room.hasRoomForParty(command.partyId());
        return List.of(new PartyNamed(
                command.mediationId(),
                command.partyId(),
                command.role(),
                command.language(),
                command.interpreter(),
                command.partyRef(),
                command.at()));
    }

    List<Object> decide(NameMediator command) {
        MediationStep.STEER_MEDIATORS.mayBeTakenIn(state);
        return room.decide(command);
    }

    List<Object> decide(ObjectToMediator command, MediationBook book) {
        MediationStep.STEER_MEDIATORS.mayBeTakenIn(state);
        return room.decide(command, book);
    }

    List<Object> decide(DismissObjection command) {
        MediationStep.STEER_MEDIATORS.mayBeTakenIn(state);
        return room.decide(command);
    }

    List<Object> decide(StandMediatorDown command, MediationBook book) {
        MediationStep.STEER_MEDIATORS.mayBeTakenIn(state);
        return room.decide(command, book);
    }

    List<Object> decide(ScheduleSession command, MediationBook book) {
        MediationStep.HOLD_SESSIONS.mayBeTakenIn(state);
        return room.decide(command, book);
    }

    List<Object> decide(HoldSession command, MediationBook book) {
        MediationStep.HOLD_SESSIONS.mayBeTakenIn(state);
        return room.decide(command, book.regime(regime).leastMediators());
    }

    List<Object> decide(FailSession command, MediationBook book) {
        MediationStep.HOLD_SESSIONS.mayBeTakenIn(state);
        return room.decide(command, book);
    }

    List<Object> decide(StateClaim command, CompensationBook book) {
        MediationStep.DEAL.mayBeTakenIn(state);
        return figures.decide(command, caseId, book);
    }

    List<Object> decide(MakeOffer command, CompensationBook book) {
        MediationStep.DEAL.mayBeTakenIn(state);
        if (offers.containsKey(command.offerId())) {
            return List.of();
        }
        room.mustKnowParty(command.partyId());
        Long amount = command.amount();
        if (amount == null && command.wordsRef() == null) {
            throw MediationRefused.emptyOffer();
        }
        Terms.checkMoney(amount, command.currency());
        if (command.validUntil() != null && !command.validUntil().isAfter(command.at())) {
            throw MediationRefused.pastValidity();
        }
        if (offers.size() >= MOST_OFFERS) {
            throw MediationRefused.tooMany(MOST_OFFERS);
        }
        List<Object> events = new ArrayList<>();
        events.add(new OfferMade(
                command.mediationId(),
                command.offerId(),
                command.partyId(),
                amount,
                amount == null ? null : command.currency(),
                command.wordsRef(),
                command.validUntil(),
                command.at()));
        figures.remark(command, book).ifPresent(events::add);
        return events;
    }

    List<Object> decide(AcceptOffer command) {
        answered(command.offerId(), command.partyId()).mustNotHaveLapsed(command.at());
        return List.of(new OfferAccepted(command.mediationId(), command.offerId(), command.partyId(), command.at()));
    }

    List<Object> decide(RefuseOffer command) {
        answered(command.offerId(), command.partyId());
        return List.of(new OfferRefused(command.mediationId(), command.offerId(), command.partyId(), command.at()));
    }

    List<Object> decide(WithdrawOffer command) {
        MediationStep.DEAL.mayBeTakenIn(state);
        offer(command.offerId()).mustStand();
        return List.of(new OfferWithdrawn(command.mediationId(), command.offerId(), command.at()));
    }

    List<Object> decide(RecordAgreement command, MediationBook book) {
        if (command.agreementId().equals(agreement.id())) {
            return List.of();
        }
        MediationStep.AGREE.mayBeTakenIn(state);
        room.mustHaveBothSides();
        room.mustHaveMediators(book.regime(regime).leastMediators());
        if (command.items().isEmpty() && command.termsRef() == null) {
            throw MediationRefused.emptyAgreement();
        }
        if (command.items().size() > MOST_ITEMS) {
            throw MediationRefused.tooMany(MOST_ITEMS);
        }
        long total = 0;
        for (AgreedItem item : command.items()) {
            checkItem(item, command.currency());
            Long amount = item.amount();
            total += amount == null ? 0 : amount;
        }
        return List.of(new AgreementReached(
                command.mediationId(),
                caseId,
                command.agreementId(),
                total,
                total == 0 ? null : command.currency(),
                command.termsRef(),
                command.items(),
                command.at()));
    }

    List<Object> decide(SetAgreementAside command) {
        MediationStep.SET_ASIDE.mayBeTakenIn(state);
        return List.of(
                new AgreementSetAside(command.mediationId(), caseId, agreement.id(), command.noteRef(), command.at()));
    }

    /** The case has decided already: its mediation is followed, never refused. */
    List<Object> decide(ConcludeMediation command) {
        return switch (state) {
            case OPEN, AGREED ->
                List.of(new MediationConcluded(
                        command.mediationId(), caseId, command.result(), kept(command.result()), command.at()));
            case NOT_OPENED, FOLLOWED_UP, ENDED -> List.of();
        };
    }

    List<Object> decide(RemindOfPerformance command) {
        MediationStep.FOLLOW_UP.mayBeTakenIn(state);
        return agreement.decide(command);
    }

    List<Object> decide(RecordPerformance command) {
        MediationStep.FOLLOW_UP.mayBeTakenIn(state);
        return agreement.decide(command);
    }

    List<Object> decide(KeepReceipt command) {
        MediationStep.FOLLOW_UP.mayBeTakenIn(state);
        return agreement.decide(command);
    }

    List<Object> decide(RecordDefault command) {
        MediationStep.FOLLOW_UP.mayBeTakenIn(state);
        return agreement.decide(command);
    }

    List<Object> decide(ApplyForConfirmation command, MediationBook book) {
        MediationStep.CONFIRM.mayBeTakenIn(state);
        return agreement.decide(command, book.regime(regime).confirmedByCourt());
    }

    List<Object> decide(RecordCourtDecision command) {
        MediationStep.CONFIRM.mayBeTakenIn(state);
        return agreement.decide(command);
    }

    MediationLife evolve(MediationOpened event) {
        return new MediationLife(
                MediationState.OPEN,
                event.caseId(),
                event.regime(),
                Room.EMPTY,
                Map.of(),
                Figures.NONE,
                Agreement.NONE);
    }

    MediationLife evolve(PartyNamed event) {
        return with(room.party(event.partyId(), event.role()));
    }

    MediationLife evolve(MediatorNamed event) {
        return with(room.mediator(event.mediatorId(), Room.Seat.ACTING));
    }

    MediationLife evolve(MediatorObjectedTo event) {
        return with(room.mediator(event.mediatorId(), Room.Seat.OBJECTED_TO));
    }

    MediationLife evolve(ObjectionDismissed event) {
        return with(room.mediator(event.mediatorId(), Room.Seat.ACTING));
    }

    MediationLife evolve(MediatorStoodDown event) {
        return with(room.mediator(event.mediatorId(), Room.Seat.GONE));
    }

    MediationLife evolve(SessionScheduled event) {
        return with(room.session(event.sessionId(), new Room.Session(event.startsAt(), false)));
    }

    MediationLife evolve(SessionHeld event) {
        return with(room.sessionOver(event.sessionId()));
    }

    MediationLife evolve(SessionFailed event) {
        return with(room.sessionOver(event.sessionId()));
    }

    MediationLife evolve(ClaimStated event) {
        return new MediationLife(state, caseId, regime, room, offers, new Figures(event), agreement);
    }

    MediationLife evolve(OfferMade event) {
        return withOffer(event.offerId(), new Offer(event.partyId(), event.validUntil(), false));
    }

    MediationLife evolve(OfferAccepted event) {
        return withOffer(event.offerId(), settled(event.offerId()));
    }

    MediationLife evolve(OfferRefused event) {
        return withOffer(event.offerId(), settled(event.offerId()));
    }

    MediationLife evolve(OfferWithdrawn event) {
        return withOffer(event.offerId(), settled(event.offerId()));
    }

    MediationLife evolve(AgreementReached event) {
        Map<String, Agreement.Item> items = new LinkedHashMap<>();
        event.items().forEach(item -> items.put(item.itemId(), new Agreement.Item(item.dueOn(), Progress.OPEN)));
        return in(MediationState.AGREED, new Agreement(event.agreementId(), items, Court.NOT_APPLIED));
    }

    MediationLife evolve(AgreementSetAside event) {
        return in(MediationState.OPEN, Agreement.NONE);
    }

    MediationLife evolve(MediationConcluded event) {
        return event.agreementId() == null
                ? in(MediationState.ENDED, Agreement.NONE)
                : in(MediationState.FOLLOWED_UP, agreement);
    }

    MediationLife evolve(ItemPerformed event) {
        return in(state, agreement.with(event.itemId(), Progress.DONE));
    }

    MediationLife evolve(ItemDefaulted event) {
        return in(state, agreement.with(event.itemId(), Progress.IN_DEFAULT));
    }

    MediationLife evolve(ConfirmationApplied event) {
        return in(state, agreement.with(Court.APPLIED));
    }

    MediationLife evolve(ConfirmationDecided event) {
        return in(state, agreement.with(event.confirmed() ? Court.CONFIRMED : Court.REJECTED));
    }

    /** An agreement counts when the case says so; else it falls with the mediation. */
    private @Nullable String kept(String result) {
        return state == MediationState.AGREED && result.equals(AGREED) ? agreement.id() : null;
    }

    private Offer answered(String offerId, String partyId) {
        MediationStep.DEAL.mayBeTakenIn(state);
        room.mustKnowParty(partyId);
        Offer offer = offer(offerId);
        offer.mustStand();
        offer.mustNotBeOf(partyId);
        return offer;
    }

    private Offer settled(String offerId) {
        Offer offer = offers.get(offerId);
        return offer == null ? new Offer("", null, true) : offer.settled();
    }

    private Offer offer(String offerId) {
        Offer offer = offers.get(offerId);
        if (offer == null) {
            throw MediationRefused.unknownOffer();
        }
        return offer;
    }

    private void checkItem(AgreedItem item, @Nullable String currency) {
        room.mustKnowParty(item.partyId());
        if (item.amount() == null && item.wordsRef() == null) {
            throw MediationRefused.emptyOffer();
        }
        Terms.checkMoney(item.amount(), currency);
        Terms.day(item.dueOn());
    }

    private MediationLife with(Room next) {
        return new MediationLife(state, caseId, regime, next, offers, figures, agreement);
    }

    private MediationLife withOffer(String id, Offer offer) {
        return new MediationLife(state, caseId, regime, room, Room.plus(offers, id, offer), figures, agreement);
    }

    private MediationLife in(MediationState next, Agreement agreed) {
        return new MediationLife(next, caseId, regime, room, offers, figures, agreed);
    }
}
