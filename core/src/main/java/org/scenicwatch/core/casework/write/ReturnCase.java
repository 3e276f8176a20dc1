package org.scenicwatch.core.casework.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Give a case back to the desk, because the body cannot or need not deal with it.
 *
 * @param caseId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict; none: not checked
 * @param ground the ground's code among the returns of {@link org.scenicwatch.core.casework.CaseGrounds}
 * @param noteRef where words on it lie in the vault
 * @param at server time
 */
public record ReturnCase(
        @TargetAggregateIdentifier String caseId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String ground,
        @Nullable String noteRef,
        Instant at) {}
