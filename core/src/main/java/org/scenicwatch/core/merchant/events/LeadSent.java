package org.scenicwatch.core.merchant.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * What was found about a merchant went to an outside authority (线索移送).
 *
 * @param merchantId the aggregate
 * @param leadId the lead, a uuid
 * @param number what people call it by
 * @param authority its code among the authorities
 * @param ground the code of why
 * @param caseId the case that it is about
 * @param foundRef where what was found lies in the vault
 * @param dueAt by when
 * @param at server time
 */
@EventType(value = "merchant.LeadSent", revision = 1)
public record LeadSent(
        String merchantId,
        String leadId,
        String number,
        String authority,
        String ground,
        @Nullable String caseId,
        String foundRef,
        Instant dueAt,
        Instant at) {}
