package org.scenicwatch.core.casework.routing.write;

import java.time.Instant;
import java.util.List;

/**
 * Keep the answers to what is asked of cases of a category, in place of all before.
 *
 * @param caseId the case as an aggregate
 * @param category the category whose questions they are
 * @param answered the codes of the questions that have an answer
 * @param answersRef where the answers lie in the vault
 * @param at server time
 */
public record AnswerQuestions(String caseId, String category, List<String> answered, String answersRef, Instant at) {

    public AnswerQuestions {
        answered = List.copyOf(answered);
    }
}
