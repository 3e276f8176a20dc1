package org.scenicwatch.core.fireaccess.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say that engines get through again.
 *
 * @param wayId the aggregate
 * @param at server time
 */
public record FreeWay(@TargetAggregateIdentifier String wayId, Instant at) {}
