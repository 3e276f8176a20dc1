package org.scenicwatch.core.dispatch.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Take the task.
 *
 * @param taskId the aggregate
 * @param responderId who acts
 * @param at server time
 */
public record TakeTask(@TargetAggregateIdentifier String taskId, String responderId, Instant at) {}
