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
 * @param claim the figures by which offers are weighed; none: nobody stated any
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
        @Nullable Claim claim,
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

    /** The figures of the complaint, in fen; none: not stated. {@code standards}: those whose condition is met. */
    record Claim(
            String category,
            String incurredOn,
            @Nullable Long price,
            @Nullable Long loss,
            @Nullable Long overpaid,
            @Nullable Long deposit,
            List<String> standards) {

        Claim {
            standards = List.copyOf(standards);
        }
    }

    /** Why an offer lies outside of what the law awards, with that range. */
    record Remark(long least, long most, String ref) {}

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
            @Nullable Instant answeredAt,
            @Nullable Remark remark) {

        Offer answered(Answer newAnswer, @Nullable String by, Instant at) {
            return new Offer(id, party, amount, currency, wordsRef, validUntil, madeAt, newAnswer, by, at, remark);
        }

        Offer remarked(Remark newRemark) {
            return new Offer(
                    id,
                    party,
                    amount,
                    currency,
                    wordsRef,
                    validUntil,
                    madeAt,
                    answer,
                    answeredBy,
                    answeredAt,
                    newRemark);
        }
    }

    /** Where something that was agreed stands. */
    enum Progress {
        OPEN,
        IN_DEFAULT,
        DONE
    }

    /** Something that was agreed, with the last day for it (ISO 8601), what came of it, and its receipts in the case's file. */
    record Item(
            String id,
            String party,
            @Nullable Long amount,
            @Nullable String wordsRef,
            String dueOn,
            Progress progress,
            @Nullable Instant remindedAt,
            @Nullable Instant settledAt,
            @Nullable String evidenceRef,
            List<String> receipts) {

        Item {
            // Rows that were written before there were receipts hold none.
            receipts = receipts == null ? List.of() : List.copyOf(receipts);
        }

        Item reminded(Instant at) {
            return new Item(id, party, amount, wordsRef, dueOn, progress, at, settledAt, evidenceRef, receipts);
        }

        Item settled(Progress to, Instant at, @Nullable String evidence) {
            return new Item(id, party, amount, wordsRef, dueOn, to, remindedAt, at, evidence, receipts);
        }

        Item with(String receipt) {
            List<String> more = new ArrayList<>(receipts);
            more.add(receipt);
            return new Item(id, party, amount, wordsRef, dueOn, progress, remindedAt, settledAt, evidenceRef, more);
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
        return people(put(parties, party, Party::id), mediators);
    }

    MediationRow mediator(Mediator mediator) {
        return people(parties, put(mediators, mediator, Mediator::id));
    }

    MediationRow session(Session session) {
        return talks(put(sessions, session, Session::id), offers, claim);
    }

    MediationRow offer(Offer offer) {
        return talks(sessions, put(offers, offer, Offer::id), claim);
    }

    MediationRow claim(Claim newClaim) {
        return talks(sessions, offers, newClaim);
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
                claim,
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
                claim,
                agreement,
                result,
                concludedAt,
                newVersion);
    }

    private MediationRow people(List<Party> newParties, List<Mediator> newMediators) {
        return new MediationRow(
                id,
                caseId,
                regime,
                state,
                openedAt,
                newParties,
                newMediators,
                sessions,
                offers,
                claim,
                agreement,
                result,
                concludedAt,
                version);
    }

    private MediationRow talks(List<Session> newSessions, List<Offer> newOffers, @Nullable Claim newClaim) {
        return new MediationRow(
                id,
                caseId,
                regime,
                state,
                openedAt,
                parties,
                mediators,
                newSessions,
                newOffers,
                newClaim,
                agreement,
                result,
                concludedAt,
                version);
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
