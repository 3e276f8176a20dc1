package org.scenicwatch.core.casework.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Let a case refer to another one; sent by the {@link CaseGroupsDesk} alone.
 *
 * @param caseId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict; none: not checked
 * @param other the aggregate of the other case
 * @param otherNumber the number of the other case
 * @param at server time
 */
public record LinkCase(
        @TargetAggregateIdentifier String caseId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String other,
        String otherNumber,
        Instant at) {}
