package org.scenicwatch.core.casework.events;

import java.time.Instant;
import java.util.List;
import org.scenicwatch.core.eventstore.EventType;

/**
 * What is asked of cases of a category was answered; later answers take the place of all before.
 *
 * @param caseRoutingId the aggregate, {@code caseRouting:{uuid}}
 * @param caseId the case
 * @param category the category whose questions they are
 * @param answered the codes of the questions that have an answer
 * @param answersRef where the answers lie in the vault
 * @param at server time
 */
@EventType(value = "casework.QuestionsAnswered", revision = 1)
public record QuestionsAnswered(
        String caseRoutingId, String caseId, String category, List<String> answered, String answersRef, Instant at) {}
