package org.scenicwatch.core.merchant.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A case that was tied to the merchant does not concern it.
 *
 * @param merchantId the aggregate
 * @param caseId the case
 * @param at server time
 */
@EventType(value = "merchant.CaseUntied", revision = 1)
public record CaseUntied(String merchantId, String caseId, Instant at) {}
