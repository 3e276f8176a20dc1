package org.scenicwatch.dashboard.track;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.casework.write.RateCase;
import org.scenicwatch.core.casework.write.UrgeCase;
import org.scenicwatch.core.casework.write.WithdrawComplaint;
import org.scenicwatch.core.dialogue.DialogueIds;
import org.scenicwatch.core.dialogue.DialogueRefused;
import org.scenicwatch.core.dialogue.write.AddPhotos;
import org.scenicwatch.core.dialogue.write.AnswerQuestion;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.intake.PublicActor;
import org.scenicwatch.dashboard.media.CleanPhoto;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What whoever has a tracking code may do to the complaint under it. What they write goes into the vault as theirs. */
@Component
class ComplainantActs {

    private final Tracking tracking;
    private final TextWish wish;
    private final CommandGateway commands;
    private final Vault vault;
    private final Clock clock;

    ComplainantActs(Tracking tracking, TextWish wish, CommandGateway commands, Vault vault, Clock clock) {
        this.tracking = tracking;
        this.wish = wish;
        this.commands = commands;
        this.vault = vault;
        this.clock = clock;
    }

    /** What a complainant sent, where it lies in the vault. */
    private record Sealed(
            String complaintRef, String caseId, @Nullable String words, List<String> photos, Instant at) {}

    /** A command that a complainant gives. */
    private interface Act {
        Object command(Sealed sent);
    }

    /**
     * Takes the complaint back.
     *
     * @throws ApiProblem 404 when the code is none
     * @throws CaseRefused when the state of the case does not allow it
     */
    void withdraw(String code, @Nullable String words) {
        send(
                code,
                words,
                List.of(),
                sent -> new WithdrawComplaint(sent.caseId(), null, sent.complaintRef(), true, sent.words(), sent.at()));
    }

    /** Urges; otherwise as {@link #withdraw}. */
    void urge(String code, @Nullable String words) {
        send(
                code,
                words,
                List.of(),
                sent -> new UrgeCase(sent.caseId(), null, sent.complaintRef(), sent.words(), sent.at()));
    }

    /** Rates and answers whether the case was taken up again; otherwise as {@link #withdraw}. */
    boolean rate(String code, int score, boolean solved, @Nullable String words) {
        Object again = send(
                code,
                words,
                List.of(),
                sent -> new RateCase(sent.caseId(), sent.complaintRef(), score, solved, sent.words(), sent.at()));
        return Boolean.TRUE.equals(again);
    }

    /**
     * Answers a question of the centre.
     *
     * @throws ApiProblem 404 when the code is none; 409 when the complaint is over
     * @throws DialogueRefused when there is no such question, it is answered, or there is nothing in the answer
     */
    void answer(String code, String questionId, @Nullable String words, List<CleanPhoto> photos) {
        Tracking.Standing standing = atWork(code);
        DialogueTables.Question question = standing.questions().stream()
                .filter(one -> one.id().equals(questionId))
                .findFirst()
                .orElseThrow(DialogueRefused::unknownQuestion);
        send(
                code,
                words,
                photos,
                sent -> new AnswerQuestion(
                        DialogueIds.ofCase(question.caseId()),
                        questionId,
                        sent.complaintRef(),
                        sent.words(),
                        sent.photos(),
                        sent.at()));
    }

    /** Adds photos; otherwise as {@link #answer}. */
    void addPhotos(String code, List<CleanPhoto> photos) {
        atWork(code);
        send(
                code,
                null,
                photos,
                sent -> new AddPhotos(
                        DialogueIds.ofCase(sent.caseId()),
                        sent.caseId(),
                        sent.complaintRef(),
                        sent.photos(),
                        sent.at()));
    }

    /** Says whether text messages are wanted; otherwise as {@link #withdraw}. */
    void wantTexts(String code, boolean wanted) {
        wish.want(tracking.tracked(code).orElseThrow(ApiProblem::notFound).ref(), wanted);
    }

    private Tracking.Standing atWork(String code) {
        Tracking.Standing standing = tracking.standing(code).orElseThrow(ApiProblem::notFound);
        if (!standing.atWork()) {
            throw ApiProblem.of(
                    HttpStatus.CONFLICT,
                    "complaint.over",
                    "这件投诉已经结束，不能再补充。",
                    "This complaint is over; nothing can be added to it.");
        }
        return standing;
    }

    private @Nullable Object send(String code, @Nullable String words, List<CleanPhoto> photos, Act act) {
        TrackedCaseTable.Tracked complaint = tracking.tracked(code).orElseThrow(ApiProblem::notFound);
        String subject = vault.subjectOf(new VaultRef(complaint.ref())).orElseThrow(ApiProblem::notFound);
        List<VaultRef> sealed = new ArrayList<>();
        try {
            String wordsRef = null;
            if (words != null && !words.isBlank()) {
                VaultRef ref = vault.store(VaultKind.NOTE, subject, Map.of("text", words.strip()), Map.of());
                sealed.add(ref);
                wordsRef = ref.value();
            }
            List<String> photoRefs = new ArrayList<>();
            for (CleanPhoto photo : photos) {
                VaultRef ref = vault.storeFile(VaultKind.PHOTO, subject, photo.jpeg(), Map.of("type", "image/jpeg"));
                sealed.add(ref);
                photoRefs.add(ref.value());
            }
            Object command = act.command(
                    new Sealed(complaint.ref(), complaint.caseId(), wordsRef, List.copyOf(photoRefs), clock.instant()));
            return commands.sendAndWait(
                    new GenericCommandMessage<>(command, Map.of(Actors.METADATA_KEY, PublicActor.of(subject))));
        } catch (RuntimeException e) {
            sealed.forEach(vault::erase);
            throw e;
        }
    }
}
