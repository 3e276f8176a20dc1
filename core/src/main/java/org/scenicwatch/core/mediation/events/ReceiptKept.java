package org.scenicwatch.core.mediation.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A receipt for something that was agreed came into the file of the case.
 *
 * @param mediationId the aggregate
 * @param itemId which item of the agreement
 * @param evidence the id of the piece of evidence in the file of the case
 * @param at when, server time
 */
@EventType(value = "mediation.ReceiptKept", revision = 1)
public record ReceiptKept(String mediationId, String itemId, String evidence, Instant at) {}
