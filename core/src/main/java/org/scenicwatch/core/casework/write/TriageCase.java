package org.scenicwatch.core.casework.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Priority;

/**
 * Settle category, remit and priority of a case.
 *
 * @param caseId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict; none: not checked
 * @param category the category's code in the catalogue
 * @param priority how soon somebody must act
 * @param remit the remit's code; none: the category's own
 * @param at server time
 */
public record TriageCase(
        @TargetAggregateIdentifier String caseId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String category,
        Priority priority,
        @Nullable String remit,
        Instant at) {}
