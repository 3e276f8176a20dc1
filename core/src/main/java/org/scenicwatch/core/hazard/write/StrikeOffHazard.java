package org.scenicwatch.core.hazard.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Strike a hazard off.
 *
 * @param hazardId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param at server time
 */
public record StrikeOffHazard(
        @TargetAggregateIdentifier String hazardId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        Instant at) {}
