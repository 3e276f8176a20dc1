package org.scenicwatch.dashboard.mediation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.mediation.MediationState;

/**
 * One mediation of a case, with references in place of what the vault keeps. Amounts are in hundredths of their currency.
 *
 * @param id the uuid
 * @param caseId the case's uuid
 * @param regime the regime's code
 * @param state where it stands
 * @param openedAt when the case began it
 * @param parties in the order in which they were named
 * @param mediators in the order in which they were named
 * @param sessions in the order in which they were arranged
 * @param offers in the order in which they were made
 * @param agreement what was agreed; none: nothing, or it was set aside
 * @param result how it ended at the case; none while it goes on
 * @param concludedAt when it ended
 * @param version the aggregate's version after the newest event
 */
record MediationRow(
        String id,
        String caseId,
        String regime,
        MediationState state,
        Instant openedAt,
        List<Party> parties,
        List<Mediator> mediators,
        List<Session> sessions,
        List<Offer> offers,
        @Nullable Agreement agreement,
        @Nullable String result,
        @Nullable Instant concludedAt,
        long version) {

    MediationRow {
        parties = List.copyOf(parties);
        mediators = List.copyOf(mediators);
        sessions = List.copyOf(sessions);
        offers = List.copyOf(offers);
    }

    /** Who takes part; {@code ref} leads to name, phone and interpreter. */
    record Party(String id, String role, String language, boolean interpreter, String ref) {}

    /** Where a mediator stands. */
    enum Seat {
        ACTING,
        OBJECTED_TO,
        GONE
    }

    /** Who mediates; ground, party and words of the newest objection or of standing down. */
    record Mediator(
            String id,
            String ref,
            Seat seat,
            @Nullable String ground,
            @Nullable String objectedBy,
            @Nullable String noteRef) {}

    /** What became of a session. */
    enum Held {
        AWAITED,
        HELD,
        FAILED
    }

    /** A session; {@code people} were there when it was held, did not come when it failed. */
    record Session(
            String id,
            String way,
            Instant startsAt,
            @Nullable String whereRef,
            Held held,
            @Nullable String ground,
            List<String> people,
            @Nullable String wordsRef) {

        Session {
            people = people == null ? List.of() : List.copyOf(people);
        }
    }

    /** What became of an offer; that its time is over is read from {@code validUntil}. */
    enum Answer {
        MADE,
        ACCEPTED,
        REFUSED,
        WITHDRAWN
    }

    /** An offer. */
    record Offer(
            String id,
            String party,
            @Nullable Long amount,
            @Nullable String currency,
            @Nullable String wordsRef,
            @Nullable Instant validUntil,
            Instant madeAt,
            Answer answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {

        Offer answered(Answer newAnswer, @Nullable String by, Instant at) {
            return new Offer(id, party, amount, currency, wordsRef, validUntil, madeAt, newAnswer, by, at);
        }
    }

    /** Where something that was agreed stands. */
    enum Progress {
        OPEN,
        IN_DEFAULT,
        DONE
    }

    /** Something that was agreed, with the last day for it (ISO 8601) and what came of it. */
    record Item(
            String id,
            String party,
            @Nullable Long amount,
            @Nullable String wordsRef,
            String dueOn,
            Progress progress,
            @Nullable Instant remindedAt,
            @Nullable Instant settledAt,
            @Nullable String evidenceRef) {

        Item reminded(Instant at) {
            return new Item(id, party, amount, wordsRef, dueOn, progress, at, settledAt, evidenceRef);
        }

        Item settled(Progress to, Instant at, @Nullable String evidence) {
            return new Item(id, party, amount, wordsRef, dueOn, to, remindedAt, at, evidence);
        }
    }

    /** What the court did with a joint application; {@code confirmed} none: it has not decided. */
    record Confirmation(
            Instant appliedAt,
            @Nullable Instant decidedAt,
            @Nullable Boolean confirmed,
            @Nullable String courtRef) {}

    /** What was agreed. */
    record Agreement(
            String id,
            long total,
            @Nullable String currency,
            @Nullable String termsRef,
            Instant at,
            List<Item> items,
            @Nullable Confirmation confirmation) {

        Agreement {
            items = List.copyOf(items);
        }

        Agreement item(String item, UnaryOperator<Item> change) {
            return new Agreement(
                    id, total, currency, termsRef, at, changed(items, item, Item::id, change), confirmation);
        }

        Agreement with(Confirmation newConfirmation) {
            return new Agreement(id, total, currency, termsRef, at, items, newConfirmation);
        }
    }

    MediationRow party(Party party) {
        return new MediationRow(
                id,
                caseId,
                regime,
                state,
                openedAt,
                put(parties, party, Party::id),
                mediators,
                sessions,
                offers,
                agreement,
                result,
                concludedAt,
                version);
    }

    MediationRow mediator(Mediator mediator) {
        return new MediationRow(
                id,
                caseId,
                regime,
                state,
                openedAt,
                parties,
                put(mediators, mediator, Mediator::id),
                sessions,
                offers,
                agreement,
                result,
                concludedAt,
                version);
    }

    MediationRow session(Session session) {
        return new MediationRow(
                id,
                caseId,
                regime,
                state,
                openedAt,
                parties,
                mediators,
                put(sessions, session, Session::id),
                offers,
                agreement,
                result,
                concludedAt,
                version);
    }

    MediationRow offer(Offer offer) {
        return new MediationRow(
                id,
                caseId,
                regime,
                state,
                openedAt,
                parties,
                mediators,
                sessions,
                put(offers, offer, Offer::id),
                agreement,
                result,
                concludedAt,
                version);
    }

    MediationRow offer(String offer, UnaryOperator<Offer> change) {
        return offers.stream()
                .filter(it -> it.id().equals(offer))
                .findFirst()
                .map(it -> offer(change.apply(it)))
                .orElse(this);
    }

    MediationRow mediator(String mediator, UnaryOperator<Mediator> change) {
        return mediators.stream()
                .filter(it -> it.id().equals(mediator))
                .findFirst()
                .map(it -> mediator(change.apply(it)))
                .orElse(this);
    }

    MediationRow session(String session, UnaryOperator<Session> change) {
        return sessions.stream()
                .filter(it -> it.id().equals(session))
                .findFirst()
                .map(it -> session(change.apply(it)))
                .orElse(this);
    }

    MediationRow agreement(UnaryOperator<Agreement> change) {
        return agreement == null ? this : in(state, change.apply(Objects.requireNonNull(agreement)));
    }

    MediationRow in(MediationState newState, @Nullable Agreement newAgreement) {
        return ended(newState, newAgreement, result, concludedAt);
    }

    MediationRow ended(
            MediationState newState,
            @Nullable Agreement newAgreement,
            @Nullable String newResult,
            @Nullable Instant newConcludedAt) {
        return new MediationRow(
                id,
                caseId,
                regime,
                newState,
                openedAt,
                parties,
                mediators,
                sessions,
                offers,
                newAgreement,
                newResult,
                newConcludedAt,
                version);
    }

    MediationRow at(long newVersion) {
        return new MediationRow(
                id,
                caseId,
                regime,
                state,
                openedAt,
                parties,
                mediators,
                sessions,
                offers,
                agreement,
                result,
                concludedAt,
                newVersion);
    }

    private static <E> List<E> put(List<E> before, E element, Function<E, String> id) {
        List<E> after = new ArrayList<>(before);
        after.removeIf(it -> id.apply(it).equals(id.apply(element)));
        if (after.size() == before.size()) {
            after.add(element);
            return after;
        }
        return changed(before, id.apply(element), id, it -> element);
    }

    private static <E> List<E> changed(List<E> before, String which, Function<E, String> id, UnaryOperator<E> change) {
        return before.stream()
                .map(it -> id.apply(it).equals(which) ? change.apply(it) : it)
                .toList();
    }
}
