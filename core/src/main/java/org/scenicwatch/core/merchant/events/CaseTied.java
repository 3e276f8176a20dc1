package org.scenicwatch.core.merchant.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody said that a case concerns the merchant, wherever it happened.
 *
 * @param merchantId the aggregate
 * @param caseId the case
 * @param at server time
 */
@EventType(value = "merchant.CaseTied", revision = 1)
public record CaseTied(String merchantId, String caseId, Instant at) {}
