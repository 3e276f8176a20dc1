package org.scenicwatch.core.dispatch.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Not be asked until one says so. Said twice it is said once.
 *
 * @param responderId the aggregate
 * @param at server time
 */
public record StandDown(@TargetAggregateIdentifier String responderId, Instant at) {}
