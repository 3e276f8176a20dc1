package org.scenicwatch.core.casework.evidence.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Let a piece of evidence count no more. It answers whether the ground asks for its bytes to be erased.
 *
 * @param fileId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict; none: not checked
 * @param caseId the case's aggregate
 * @param item the piece's id
 * @param ground a code of the list
 * @param noteRef where words on it lie in the vault
 * @param by who, an opaque id
 * @param at server time
 */
public record WithdrawEvidence(
        @TargetAggregateIdentifier String fileId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String caseId,
        String item,
        String ground,
        @Nullable String noteRef,
        String by,
        Instant at) {}
