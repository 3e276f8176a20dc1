package org.scenicwatch.core.dispatch.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Send somebody no more.
 *
 * @param responderId the aggregate
 * @param at server time
 */
public record RemoveResponder(@TargetAggregateIdentifier String responderId, Instant at) {}
