package org.scenicwatch.core.casework.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.clock.CaseMilestone;

/**
 * Record that something was done which no other step of the case says.
 *
 * @param caseId the aggregate
 * @param milestone what
 * @param noteRef where further words on it lie in the vault
 * @param at server time
 */
public record RecordMilestone(
        @TargetAggregateIdentifier String caseId,
        CaseMilestone milestone,
        @Nullable String noteRef,
        Instant at) {

    /** That the respondent has the notice of admission. */
    public static RecordMilestone respondentServed(String caseId, Instant at) {
        return new RecordMilestone(caseId, CaseMilestone.RESPONDENT_SERVED, null, at);
    }

    /** That the parties applied to the court for confirmation of their agreement. */
    public static RecordMilestone confirmationApplied(String caseId, Instant at) {
        return new RecordMilestone(caseId, CaseMilestone.CONFIRMATION_APPLIED, null, at);
    }
}
