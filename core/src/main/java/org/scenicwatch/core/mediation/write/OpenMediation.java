package org.scenicwatch.core.mediation.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Begin to keep the record of a mediation that the case has started.
 *
 * @param mediationId the aggregate
 * @param caseId the case that is mediated
 * @param regime the regime's code: under which law it is mediated
 * @param at server time
 */
public record OpenMediation(@TargetAggregateIdentifier String mediationId, String caseId, String regime, Instant at) {}
