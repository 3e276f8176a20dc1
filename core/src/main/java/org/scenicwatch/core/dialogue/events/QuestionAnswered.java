package org.scenicwatch.core.dialogue.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A complainant answered a question.
 *
 * @param dialogueId the aggregate
 * @param caseId the case that the question was about
 * @param questionId which question
 * @param complaintRef whose answer it is: the complaint's reference into the vault
 * @param answerRef where the words lie in the vault; none: photos only
 * @param photoRefs where the photos lie in the vault
 * @param at when, server time
 */
@EventType(value = "dialogue.QuestionAnswered", revision = 1)
public record QuestionAnswered(
        String dialogueId,
        String caseId,
        String questionId,
        String complaintRef,
        @Nullable String answerRef,
        List<String> photoRefs,
        Instant at) {}
