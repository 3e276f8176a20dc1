package org.scenicwatch.dashboard.track;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseGrounds;
import org.scenicwatch.core.casework.CaseState;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.caseclocks.CaseDues;
import org.scenicwatch.dashboard.intake.KnownPlace;
import org.scenicwatch.dashboard.intake.KnownPlaces;
import org.scenicwatch.dashboard.intake.TrackingCodes;
import org.springframework.stereotype.Component;

/** Answers where a complaint stands, to whoever has its code, until 90 days after its case was closed. */
@Component
public class Tracking {

    private static final Duration KEPT_AFTER_CLOSING = Duration.ofDays(90);
    /** The centre's own targets: first answer and settling. */
    private static final Duration ANSWER = Duration.ofMinutes(10);

    private static final Duration SETTLING = Duration.ofHours(24);
    private static final String SETTLE = "settle";
    private static final String FIRST_ANSWER = "first-answer";
    private static final Set<String> SETTLING_CLOCKS = Set.of("on-the-spot", SETTLE);

    private final TrackingCodes codes;
    private final TrackedCaseTable table;
    private final CaseCatalogue catalogue;
    private final CaseGrounds grounds;
    private final KnownPlaces places;
    private final Vault vault;
    private final DialogueTables dialogues;
    private final CaseDues dues;
    private final TextWish wish;
    private final Clock clock;

    Tracking(
            TrackingCodes codes,
            TrackedCaseTable table,
            CaseCatalogue catalogue,
            CaseGrounds grounds,
            KnownPlaces places,
            Vault vault,
            DialogueTables dialogues,
            CaseDues dues,
            TextWish wish,
            Clock clock) {
        this.codes = codes;
        this.table = table;
        this.catalogue = catalogue;
        this.grounds = grounds;
        this.places = places;
        this.vault = vault;
        this.dialogues = dialogues;
        this.dues = dues;
        this.wish = wish;
        this.clock = clock;
    }

    /** The progress of a complaint, or empty when the code is none or has ended. */
    public Optional<Progress> find(String typedCode) {
        return tracked(typedCode).map(this::progress);
    }

    /** The complaint under a code, or empty when the code is none or has ended. */
    Optional<TrackedCaseTable.Tracked> tracked(String typedCode) {
        return codes.hash(typedCode).flatMap(table::byCode).filter(this::inTime);
    }

    /**
     * What a complainant may act on.
     *
     * @param atWork whether something can be added still
     * @param questions what the centre asked
     */
    record Standing(boolean atWork, List<DialogueTables.Question> questions) {}

    /** Where the complaint under a code stands, or empty when the code is none or has ended. */
    Optional<Standing> standing(String typedCode) {
        return tracked(typedCode)
                .map(complaint -> new Standing(atWork(stateOf(complaint)), dialogues.questionsTo(complaint.ref())));
    }

    private static CaseState stateOf(TrackedCaseTable.Tracked tracked) {
        if (tracked.withdrawnAt() != null) {
            return CaseState.WITHDRAWN;
        }
        TrackedCaseTable.Row row = tracked.row();
        return row == null ? CaseState.OPENED : row.state();
    }

    private static boolean atWork(CaseState state) {
        return switch (state) {
            case OPENED, TRIAGED, ADMITTED, ASSIGNED, TAKEN, UNDER_WAY, IN_MEDIATION, RETURNED, REOPENED, RESOLVED ->
                true;
            case CLOSED, REFUSED, WITHDRAWN, TRANSFERRED_OUT, MERGED -> false;
        };
    }

    private boolean inTime(TrackedCaseTable.Tracked tracked) {
        Instant endedAt = tracked.endedAt();
        return endedAt == null || endedAt.plus(KEPT_AFTER_CLOSING).isAfter(clock.instant());
    }

    private Progress progress(TrackedCaseTable.Tracked tracked) {
        TrackedCaseTable.Row row = tracked.row() == null
                ? new TrackedCaseTable.Row(
                        CaseState.OPENED, tracked.category(), null, null, null, null, null, null, null, null)
                : tracked.row();
        CaseState state = stateOf(tracked);
        boolean over = tracked.endedAt() != null;
        List<CaseDues.Due> clocks = dues.of(tracked.caseId());
        List<Progress.Question> questions = questions(tracked);
        String texts = wish.stands(tracked.ref());
        List<TrackedCaseTable.Told> told = table.told(tracked.ref());
        Instant filedAt = tracked.filedAt();
        // A complaint that joined a case already at work is not shown as late from before it was filed.
        Instant triagedAt = notBefore(filedAt, row.triagedAt());
        Instant assignedAt = notBefore(filedAt, row.assignedAt());
        return new Progress(
                state.key(),
                PlainWords.of(state),
                catalogue.category(tracked.category()).title(),
                places.find(tracked.place()).map(KnownPlace::name).orElse(null),
                filedAt,
                List.of(
                        new Progress.Step("received", new LocalText("已收到", "Received"), filedAt),
                        new Progress.Step("sorted", new LocalText("已分流", "Looked at"), triagedAt),
                        new Progress.Step("assigned", new LocalText("已派单", "Being dealt with"), assignedAt),
                        new Progress.Step("settled", new LocalText("已处置", "Settled"), row.resolvedAt()),
                        new Progress.Step("closed", new LocalText("办结", "Closed"), tracked.endedAt())),
                catalogue.body(row.body()).map(CaseCatalogue.Entry::title).orElse(null),
                outcome(row),
                triagedAt == null && !over ? answerBy(filedAt, clocks) : null,
                row.resolvedAt() == null && !over ? settledBy(filedAt, told, clocks) : null,
                replies(row, told),
                may(state, tracked, questions, texts),
                PlainWords.next(state),
                over ? List.of() : expected(clocks),
                questions,
                texts);
    }

    private @Nullable LocalText outcome(TrackedCaseTable.Row row) {
        if (row.state() == CaseState.REFUSED) {
            return grounds.refusal(row.ground())
                    .map(ground -> new LocalText(
                            ground.title().zh() + "（" + ground.source().zh() + "）",
                            ground.title().en() + " (" + ground.source().en() + ")"))
                    .orElse(null);
        }
        return row.resolvedAt() == null
                ? null
                : catalogue
                        .outcome(row.outcome())
                        .map(CaseCatalogue.Entry::title)
                        .orElse(null);
    }

    private static Instant answerBy(Instant filedAt, List<CaseDues.Due> clocks) {
        return clocks.stream()
                .filter(due -> due.open() && due.clock().equals(FIRST_ANSWER))
                .map(CaseDues.Due::dueAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(filedAt.plus(ANSWER));
    }

    /** The newest extension that was told, else the clock that runs, else the centre's own target. */
    private static Instant settledBy(Instant filedAt, List<TrackedCaseTable.Told> told, List<CaseDues.Due> clocks) {
        Instant by = clocks.stream()
                .filter(due -> due.open() && SETTLING_CLOCKS.contains(due.clock()))
                .map(CaseDues.Due::dueAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(filedAt.plus(SETTLING));
        for (TrackedCaseTable.Told extension : told) {
            Instant until = extension.until();
            if (SETTLE.equals(extension.clock()) && until != null) {
                by = until;
            }
        }
        return by;
    }

    private static List<Progress.Expected> expected(List<CaseDues.Due> clocks) {
        return clocks.stream()
                .filter(CaseDues.Due::open)
                .map(due -> new Progress.Expected(due.name(), due.dueAt(), due.late(), due.held()))
                .toList();
    }

    private List<Progress.Question> questions(TrackedCaseTable.Tracked tracked) {
        List<DialogueTables.Said> said = dialogues.saidBy(tracked.ref());
        List<Progress.Question> questions = new ArrayList<>();
        for (DialogueTables.Question question : dialogues.questionsTo(tracked.ref())) {
            Instant answeredAt = said.stream()
                    .filter(one -> question.id().equals(one.questionId()))
                    .map(DialogueTables.Said::at)
                    .findFirst()
                    .orElse(null);
            words(question.ref())
                    .ifPresent(text ->
                            questions.add(new Progress.Question(question.id(), question.at(), text, answeredAt)));
        }
        return questions;
    }

    private List<Progress.Reply> replies(TrackedCaseTable.Row row, List<TrackedCaseTable.Told> told) {
        List<Progress.Reply> replies = new ArrayList<>();
        told.forEach(one ->
                words(one.ref()).ifPresent(text -> replies.add(new Progress.Reply(one.at(), text, one.until()))));
        String ref = row.replyRef();
        Instant at = row.closedAt();
        if (ref != null && at != null) {
            words(ref).ifPresent(text -> replies.add(new Progress.Reply(at, text, null)));
        }
        return replies;
    }

    private Optional<String> words(String ref) {
        return VaultRef.isRef(ref)
                ? vault.fields(VaultKind.NOTE, new VaultRef(ref)).map(fields -> fields.get("text"))
                : Optional.empty();
    }

    private static List<String> may(
            CaseState state,
            TrackedCaseTable.Tracked tracked,
            List<Progress.Question> questions,
            @Nullable String texts) {
        List<String> may = new ArrayList<>();
        switch (state) {
            case OPENED, TRIAGED, ADMITTED, ASSIGNED, TAKEN, UNDER_WAY, IN_MEDIATION, RETURNED, REOPENED ->
                may.addAll(List.of("withdraw", "urge"));
            case RESOLVED, CLOSED, REFUSED -> {
                if (tracked.ratedAt() == null) {
                    may.add("rate");
                }
            }
            default -> {
                // Another authority has it, or its complainant took it back.
            }
        }
        if (atWork(state)) {
            may.add("photos");
            if (questions.stream().anyMatch(Progress.Question::open)) {
                may.add("answer");
            }
        }
        String aboutTexts = TextWish.actOf(texts);
        if (aboutTexts != null) {
            may.add(aboutTexts);
        }
        return may;
    }

    private static @Nullable Instant notBefore(Instant filedAt, @Nullable Instant at) {
        return at != null && at.isBefore(filedAt) ? filedAt : at;
    }
}
