package org.scenicwatch.core.merchant.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The time for the answer to a lead is over.
 *
 * @param merchantId the aggregate
 * @param area the scenic area's code
 * @param leadId the lead, a uuid
 * @param number what people call it by
 * @param authority its code among the authorities
 * @param dueAt by when
 * @param at server time
 */
@EventType(value = "merchant.LeadOverdue", revision = 1)
public record LeadOverdue(
        String merchantId, String area, String leadId, String number, String authority, Instant dueAt, Instant at) {}
