package org.scenicwatch.core.dialogue.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.dialogue.DialogueRefused;
import org.scenicwatch.core.dialogue.events.ComplainantAsked;
import org.scenicwatch.core.dialogue.events.PhotosAdded;
import org.scenicwatch.core.dialogue.events.QuestionAnswered;

/** What the centre and the complainants of one case say to each other: questions, answers, photos that come later. */
@Aggregate
class Dialogue {

    /** Photos that one complaint has room for after it was filed. */
    static final int MOST_PHOTOS = 20;

    /** Questions that wait for an answer at one time: more would be a form, not a question. */
    static final int MOST_OPEN = 5;

    @AggregateIdentifier
    private @Nullable String dialogueId;

    private String caseId = "";
    /** Who answered, by question. */
    private Map<String, Set<String>> questions = new HashMap<>();

    private Map<String, Integer> photos = new HashMap<>();

    protected Dialogue() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AskComplainant command) {
        if (questions.containsKey(command.questionId())) {
            return;
        }
        if (questions.values().stream().filter(Set::isEmpty).count() >= MOST_OPEN) {
            throw DialogueRefused.tooManyQuestions(MOST_OPEN);
        }
        apply(new ComplainantAsked(
                command.dialogueId(), command.caseId(), command.questionId(), command.questionRef(), command.at()));
    }

    @CommandHandler
    void decide(AnswerQuestion command) {
        Set<String> answered = questions.get(command.questionId());
        if (answered == null) {
            throw DialogueRefused.unknownQuestion();
        }
        if (answered.contains(command.complaintRef())) {
            throw DialogueRefused.answeredAlready();
        }
        if (command.answerRef() == null && command.photoRefs().isEmpty()) {
            throw DialogueRefused.nothingSaid();
        }
        checkRoom(command.complaintRef(), command.photoRefs());
        apply(new QuestionAnswered(
                String.valueOf(dialogueId),
                caseId,
                command.questionId(),
                command.complaintRef(),
                command.answerRef(),
                command.photoRefs(),
                command.at()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AddPhotos command) {
        if (command.photoRefs().isEmpty()) {
            throw DialogueRefused.nothingSaid();
        }
        checkRoom(command.complaintRef(), command.photoRefs());
        apply(new PhotosAdded(
                command.dialogueId(), command.caseId(), command.complaintRef(), command.photoRefs(), command.at()));
    }

    private void checkRoom(String complaintRef, List<String> more) {
        if (photos.getOrDefault(complaintRef, 0) + more.size() > MOST_PHOTOS) {
            throw DialogueRefused.tooManyPhotos(MOST_PHOTOS);
        }
    }

    @EventSourcingHandler
    void evolve(ComplainantAsked event) {
        dialogueId = event.dialogueId();
        caseId = event.caseId();
        questions.put(event.questionId(), new HashSet<>());
    }

    @EventSourcingHandler
    void evolve(QuestionAnswered event) {
        questions.computeIfAbsent(event.questionId(), id -> new HashSet<>()).add(event.complaintRef());
        photos.merge(event.complaintRef(), event.photoRefs().size(), Integer::sum);
    }

    @EventSourcingHandler
    void evolve(PhotosAdded event) {
        dialogueId = event.dialogueId();
        caseId = event.caseId();
        photos.merge(event.complaintRef(), event.photoRefs().size(), Integer::sum);
    }
}
