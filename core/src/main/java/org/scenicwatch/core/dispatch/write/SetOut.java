package org.scenicwatch.core.dispatch.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say that one is on the way.
 *
 * @param taskId the aggregate
 * @param responderId who acts
 * @param at server time
 */
public record SetOut(@TargetAggregateIdentifier String taskId, String responderId, Instant at) {}
