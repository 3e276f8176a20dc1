package org.scenicwatch.core.casework.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Take a complaint back (撤诉), as its complainant wishes.
 *
 * @param caseId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict; none: not checked
 * @param complaintRef where the complaint lies in the vault
 * @param byComplainant whether the complainant did it alone, with the tracking code; else the desk was told
 * @param noteRef where words on it lie in the vault
 * @param at server time
 */
public record WithdrawComplaint(
        @TargetAggregateIdentifier String caseId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String complaintRef,
        boolean byComplainant,
        @Nullable String noteRef,
        Instant at) {}
