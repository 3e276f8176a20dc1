package org.scenicwatch.core.casework.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Let a case go on in another one; sent by the {@link CaseGroupsDesk} alone. Answered by {@link CaseContent}.
 *
 * @param caseId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict; none: not checked
 * @param into the aggregate of the other case
 * @param intoNumber the number of the other case
 * @param at server time
 */
public record MergeCase(
        @TargetAggregateIdentifier String caseId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String into,
        String intoNumber,
        Instant at) {}
