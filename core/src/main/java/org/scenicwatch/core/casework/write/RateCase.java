package org.scenicwatch.core.casework.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Say how well a case was dealt with, as its complainant sees it. Answers whether the case was taken up again.
 *
 * @param caseId the aggregate
 * @param complaintRef where the complaint of the one who rates lies in the vault
 * @param score 1 (bad) to 5 (good)
 * @param solved false: closed but not solved
 * @param noteRef where words on it lie in the vault
 * @param at server time
 */
public record RateCase(
        @TargetAggregateIdentifier String caseId,
        String complaintRef,
        int score,
        boolean solved,
        @Nullable String noteRef,
        Instant at) {}
