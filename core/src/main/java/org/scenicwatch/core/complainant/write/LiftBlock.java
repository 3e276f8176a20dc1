package org.scenicwatch.core.complainant.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Take complaints from that origin again.
 *
 * @param blockId the aggregate
 * @param reasonRef where words on it lie in the vault
 * @param at server time
 */
public record LiftBlock(
        @TargetAggregateIdentifier String blockId, @Nullable String reasonRef, Instant at) {}
