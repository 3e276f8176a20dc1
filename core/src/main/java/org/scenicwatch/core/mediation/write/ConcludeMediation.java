package org.scenicwatch.core.mediation.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Follow the end of the mediation at the case.
 *
 * @param mediationId the aggregate
 * @param result the code of how the mediation ended at the case
 * @param at server time
 */
public record ConcludeMediation(@TargetAggregateIdentifier String mediationId, String result, Instant at) {}
