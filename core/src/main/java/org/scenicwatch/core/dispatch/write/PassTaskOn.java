package org.scenicwatch.core.dispatch.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Ask whoever is next, or say that nobody is left. Late or repeated it has no effect.
 *
 * @param taskId the aggregate
 * @param afterTurn the count of offers that were made before
 * @param responderId whom to ask; none: nobody is left
 * @param at server time
 */
public record PassTaskOn(
        @TargetAggregateIdentifier String taskId,
        int afterTurn,
        @Nullable String responderId,
        Instant at) {}
