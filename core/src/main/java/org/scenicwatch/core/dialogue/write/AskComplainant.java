package org.scenicwatch.core.dialogue.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Ask the complainants of a case something; they read it on the tracking page.
 *
 * @param dialogueId the aggregate
 * @param caseId the case that it is about
 * @param questionId new id of the question
 * @param questionRef where the words lie in the vault
 * @param at server time
 */
public record AskComplainant(
        @TargetAggregateIdentifier String dialogueId,
        String caseId,
        String questionId,
        String questionRef,
        Instant at) {}
