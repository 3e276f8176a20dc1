package org.scenicwatch.core.dispatch.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Be asked again. Said twice it is said once.
 *
 * @param responderId the aggregate
 * @param at server time
 */
public record StandBy(@TargetAggregateIdentifier String responderId, Instant at) {}
