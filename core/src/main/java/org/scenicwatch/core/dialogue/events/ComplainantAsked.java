package org.scenicwatch.core.dialogue.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The centre asked the complainants of a case something.
 *
 * @param dialogueId the aggregate
 * @param caseId the case that it is about
 * @param questionId names the question in answers
 * @param questionRef where the question's words lie in the vault
 * @param at when, server time
 */
@EventType(value = "dialogue.ComplainantAsked", revision = 1)
public record ComplainantAsked(String dialogueId, String caseId, String questionId, String questionRef, Instant at) {}
