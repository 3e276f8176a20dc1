package org.scenicwatch.core.casework.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Take a resolved or closed case up again; how often and how long after its end is limited.
 *
 * @param caseId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict; none: not checked
 * @param ground the ground's code among the reopenings of {@link org.scenicwatch.core.casework.CaseGrounds}
 * @param noteRef where the reason lies in the vault
 * @param at server time
 */
public record ReopenCase(
        @TargetAggregateIdentifier String caseId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String ground,
        String noteRef,
        Instant at) {}
