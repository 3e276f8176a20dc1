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

    MediationViews(Confidences confidences, List<CaseSight> sight, MediationDesk desk) {
        this.confidences = confidences;
        this.sight = sight;
        this.desk = desk;
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
                row.offers().stream().map(offer -> offer(offer, words, now)).toList(),
                agreement(row.agreement(), words, today),
                row.result(),
                row.concludedAt(),
                hidden,
                row.version());
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

    private static MediationView.Offer offer(MediationRow.Offer it, Words words, Instant now) {
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
                it.answeredAt());
    }

    private static MediationView.@Nullable Agreement agreement(
            MediationRow.@Nullable Agreement it, Words words, String today) {
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
                                words.text(item.evidenceRef())))
                        .toList(),
                court == null ? null : court.appliedAt(),
                court == null ? null : court.decidedAt(),
                court == null ? null : court.confirmed(),
                court == null ? null : words.text(court.courtRef()));
    }
}
