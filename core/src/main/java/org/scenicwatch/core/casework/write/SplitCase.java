package org.scenicwatch.core.casework.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Let a part of a case go; sent by the {@link CaseGroupsDesk} alone. Answered by {@link CaseContent}.
 *
 * @param caseId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict; none: not checked
 * @param newCaseId the aggregate of the case that the part becomes
 * @param newNumber its number
 * @param alarms the alarms' aggregate ids; all their occurrences go
 * @param complaintRefs the vault references of the complaints
 * @param at server time
 */
public record SplitCase(
        @TargetAggregateIdentifier String caseId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String newCaseId,
        String newNumber,
        List<String> alarms,
        List<String> complaintRefs,
        Instant at) {}
