package org.scenicwatch.core.casework.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Turn a complaint down on a legal ground (不予受理).
 *
 * @param caseId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict; none: not checked
 * @param ground the code of a refusal ground in force, of {@link org.scenicwatch.core.casework.CaseGrounds}
 * @param noteRef where words on it lie in the vault
 * @param at server time
 */
public record RefuseComplaint(
        @TargetAggregateIdentifier String caseId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String ground,
        @Nullable String noteRef,
        Instant at) {}
