package org.scenicwatch.dashboard.track;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.scenicwatch.core.dialogue.events.ComplainantAsked;
import org.scenicwatch.core.dialogue.events.PhotosAdded;
import org.scenicwatch.core.dialogue.events.QuestionAnswered;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/** Keeps what the centre and complainants say to each other. */
@Component
@ProcessingGroup(ProcessingGroups.CASES_AND_ALARMS)
class DialogueProjector {

    private final DialogueTables tables;

    DialogueProjector(DialogueTables tables) {
        this.tables = tables;
    }

    @EventHandler
    void on(ComplainantAsked event, TrackingToken token) {
        tables.asked(
                new DialogueTables.Question(event.questionId(), event.caseId(), event.questionRef(), event.at()),
                index(token));
    }

    @EventHandler
    void on(QuestionAnswered event, TrackingToken token) {
        tables.said(
                event.caseId(),
                new DialogueTables.Said(
                        event.complaintRef(), event.questionId(), event.answerRef(), event.photoRefs(), event.at()),
                index(token));
    }

    @EventHandler
    void on(PhotosAdded event, TrackingToken token) {
        tables.said(
                event.caseId(),
                new DialogueTables.Said(event.complaintRef(), null, null, event.photoRefs(), event.at()),
                index(token));
    }

    @ResetHandler
    void reset() {
        tables.clear();
    }

    private static long index(TrackingToken token) {
        return token.position().orElse(0);
    }
}
