package org.scenicwatch.core.casework.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Give a case to another authority (转办).
 *
 * @param caseId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict; none: not checked
 * @param authority the authority's code of {@link org.scenicwatch.core.casework.CaseGrounds}
 * @param orderNumber the number under which the authority has it
 * @param noteRef where words on it lie in the vault
 * @param at server time
 */
public record TransferCaseOut(
        @TargetAggregateIdentifier String caseId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String authority,
        String orderNumber,
        @Nullable String noteRef,
        Instant at) {}
