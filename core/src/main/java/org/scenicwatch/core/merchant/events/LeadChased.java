package org.scenicwatch.core.merchant.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The authority was asked again, and has until another day.
 *
 * @param merchantId the aggregate
 * @param leadId the lead, a uuid
 * @param dueAt by when
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
@EventType(value = "merchant.LeadChased", revision = 1)
public record LeadChased(
        String merchantId,
        String leadId,
        Instant dueAt,
        @Nullable String noteRef,
        Instant at) {}
