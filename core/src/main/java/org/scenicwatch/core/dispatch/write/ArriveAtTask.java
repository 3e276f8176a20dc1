package org.scenicwatch.core.dispatch.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say that one is at the place.
 *
 * @param taskId the aggregate
 * @param responderId who acts
 * @param at server time
 */
public record ArriveAtTask(@TargetAggregateIdentifier String taskId, String responderId, Instant at) {}
