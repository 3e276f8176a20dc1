package org.scenicwatch.dashboard.mediation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.casesandalarms.CaseSight;
import org.springframework.stereotype.Component;

/** Rows of mediations with the names and words that the vault keeps, for those who may read them. */
@Component
class MediationViews {

    private final Confidences confidences;
    private final List<CaseSight> sight;
    private final MediationDesk desk;
    private final Awards awards;
    private final CallTable calls;

    MediationViews(Confidences confidences, List<CaseSight> sight, MediationDesk desk, Awards awards, CallTable calls) {
        this.confidences = confidences;
        this.sight = sight;
        this.desk = desk;
        this.awards = awards;
        this.calls = calls;
    }

    MediationView of(MediationRow row) {
        boolean open = sight.stream().allMatch(guard -> guard.mayRead(row.caseId(), "mediation"));
        return of(row, open ? confidences::read : ref -> Map.of(), !open);
    }

    /** Where names and words come from. */
    private interface Words {
        Map<String, String> at(@Nullable String ref);

        default @Nullable String text(@Nullable String ref) {
            return at(ref).get(Confidences.TEXT);
        }
    }

    private MediationView of(MediationRow row, Words words, boolean hidden) {
        Instant now = desk.now();
        String today = desk.today();
        return new MediationView(
                row.id(),
                row.caseId(),
                row.regime(),
                row.state(),
                row.state().title(),
                row.openedAt(),
                row.parties().stream().map(party -> party(party, words)).toList(),
                row.mediators().stream()
                        .map(it -> new MediationView.Mediator(
                                it.id(),
                                words.at(it.ref()).get("name"),
                                words.at(it.ref()).get("phone"),
                                it.seat(),
                                it.ground(),
                                it.objectedBy(),
                                words.text(it.noteRef())))
                        .toList(),
                row.sessions().stream()
                        .map(it -> new MediationView.Session(
                                it.id(),
                                it.way(),
                                it.startsAt(),
                                words.text(it.whereRef()),
                                it.held(),
                                it.ground(),
                                it.people(),
                                words.text(it.wordsRef())))
                        .toList(),
                row.offers().stream()
                        .map(offer -> offer(row.claim(), offer, words, now))
                        .toList(),
                row.claim(),
                awards.of(row.claim()),
                agreement(row, words, hidden, today),
                row.result(),
                row.concludedAt(),
                callsFor(row),
                hidden,
                row.version());
    }

    /** The calls that still help: before a session that has not taken place. */
    private List<CallTable.Call> callsFor(MediationRow row) {
        return calls.open(row.id()).stream()
                .filter(call -> row.sessions().stream()
                        .anyMatch(session ->
                                session.id().equals(call.session()) && session.held() == MediationRow.Held.AWAITED))
                .toList();
    }

    private static MediationView.Party party(MediationRow.Party party, Words words) {
        Map<String, String> kept = words.at(party.ref());
        return new MediationView.Party(
                party.id(),
                party.role(),
                party.language(),
                party.interpreter(),
                kept.get("name"),
                kept.get("phone"),
                kept.get("interpreter"));
    }

    private MediationView.Offer offer(
            MediationRow.@Nullable Claim claim, MediationRow.Offer it, Words words, Instant now) {
        MediationRow.Remark remark = it.remark();
        Instant until = it.validUntil();
        return new MediationView.Offer(
                it.id(),
                it.party(),
                it.amount(),
                it.currency(),
                words.text(it.wordsRef()),
                until,
                it.madeAt(),
                it.answer(),
                it.answer() == MediationRow.Answer.MADE && until != null && now.isAfter(until),
                it.answeredBy(),
                it.answeredAt(),
                awards.isOutside(claim, it.amount(), it.currency()),
                remark == null
                        ? null
                        : new MediationView.Remark(remark.least(), remark.most(), words.text(remark.ref())));
    }

    private static MediationView.@Nullable Agreement agreement(
            MediationRow row, Words words, boolean hidden, String today) {
        MediationRow.Agreement it = row.agreement();
        if (it == null) {
            return null;
        }
        MediationRow.Confirmation court = it.confirmation();
        return new MediationView.Agreement(
                it.id(),
                it.total(),
                it.currency(),
                words.text(it.termsRef()),
                it.at(),
                it.items().stream()
                        .map(item -> new MediationView.Item(
                                item.id(),
                                item.party(),
                                item.amount(),
                                words.text(item.wordsRef()),
                                item.dueOn(),
                                item.progress(),
                                item.progress() != MediationRow.Progress.DONE && today.compareTo(item.dueOn()) > 0,
                                item.remindedAt(),
                                item.settledAt(),
                                words.text(item.evidenceRef()),
                                item.receipts().stream()
                                        .map(receipt -> receipt(row.caseId(), receipt, hidden))
                                        .toList()))
                        .toList(),
                court == null ? null : court.appliedAt(),
                court == null ? null : court.decidedAt(),
                court == null ? null : court.confirmed(),
                court == null ? null : words.text(court.courtRef()));
    }

    private static MediationView.Receipt receipt(String caseId, String evidence, boolean hidden) {
        return new MediationView.Receipt(evidence, hidden ? null : "/api/v1/cases/" + caseId + "/evidence/" + evidence);
    }
}
