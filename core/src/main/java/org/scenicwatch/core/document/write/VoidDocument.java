package org.scenicwatch.core.document.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Make a document void; its number is kept.
 *
 * @param documentId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param reasonRef where the reason lies in the vault
 * @param at server time
 */
public record VoidDocument(
        @TargetAggregateIdentifier String documentId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String reasonRef,
        Instant at) {}
