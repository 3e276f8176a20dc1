package org.scenicwatch.core.mediation.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Remember that a receipt for something that was agreed lies in the file of the case.
 *
 * @param mediationId the aggregate
 * @param itemId which item of the agreement
 * @param evidence the id of the piece of evidence in the file of the case
 * @param at server time
 */
public record KeepReceipt(@TargetAggregateIdentifier String mediationId, String itemId, String evidence, Instant at) {}
