package org.scenicwatch.core.dispatch.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Ask somebody, whom a person chose, to take the task.
 *
 * @param taskId the aggregate
 * @param responderId whom to ask
 * @param at server time
 */
public record OfferTask(@TargetAggregateIdentifier String taskId, String responderId, Instant at) {}
