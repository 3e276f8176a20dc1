package org.scenicwatch.core.merchant.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The authority answered a lead.
 *
 * @param merchantId the aggregate
 * @param leadId the lead, a uuid
 * @param result {@code FILED}, {@code NOT_FILED}, {@code PENALISED} or {@code SENT_BACK}
 * @param outsideNumber the number under which the authority has it
 * @param textRef where its words lie in the vault; none: nobody wrote any
 * @param answeredOn on which day, as {@code yyyy-MM-dd}
 * @param at server time
 */
@EventType(value = "merchant.LeadAnswered", revision = 1)
public record LeadAnswered(
        String merchantId,
        String leadId,
        String result,
        @Nullable String outsideNumber,
        @Nullable String textRef,
        String answeredOn,
        Instant at) {}
