package org.scenicwatch.core.casework.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Give a clock of a case more time (延期); the complainants read why.
 *
 * @param caseId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict; none: not checked
 * @param clock the clock's code of {@link org.scenicwatch.core.casework.CaseGrounds}
 * @param until the new deadline
 * @param reasonRef where the reason lies in the vault
 * @param at server time
 */
public record ExtendDeadline(
        @TargetAggregateIdentifier String caseId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String clock,
        Instant until,
        String reasonRef,
        Instant at) {}
