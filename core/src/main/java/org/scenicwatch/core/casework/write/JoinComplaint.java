package org.scenicwatch.core.casework.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Add a complaint to an open case. The same complaint again changes nothing.
 *
 * @param caseId the aggregate
 * @param complaint the complaint
 * @param at server time
 */
public record JoinComplaint(@TargetAggregateIdentifier String caseId, Complaint complaint, Instant at) {}
