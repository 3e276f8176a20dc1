package org.scenicwatch.core.dialogue.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Answer a question of the centre, with words, photos or both.
 *
 * @param dialogueId the aggregate
 * @param questionId which question
 * @param complaintRef whose answer it is
 * @param answerRef where the words lie in the vault
 * @param photoRefs where the photos lie in the vault
 * @param at server time
 */
public record AnswerQuestion(
        @TargetAggregateIdentifier String dialogueId,
        String questionId,
        String complaintRef,
        @Nullable String answerRef,
        List<String> photoRefs,
        Instant at) {}
