package org.scenicwatch.core.casework.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Close a resolved case.
 *
 * @param caseId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict; none: not checked
 * @param replyRef where the reply to the complainants lies in the vault
 * @param at server time
 */
public record CloseCase(
        @TargetAggregateIdentifier String caseId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        @Nullable String replyRef,
        Instant at) {}
