package org.scenicwatch.core.casework.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Say that the matter of a case is settled.
 *
 * @param caseId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict; none: not checked
 * @param outcome the outcome's code in the catalogue; never free text
 * @param noteRef where further words on it lie in the vault
 * @param at server time
 */
public record ResolveCase(
        @TargetAggregateIdentifier String caseId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String outcome,
        @Nullable String noteRef,
        Instant at) {}
