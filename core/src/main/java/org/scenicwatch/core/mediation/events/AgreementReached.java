package org.scenicwatch.core.mediation.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The parties agreed; the mediation is not ended yet.
 *
 * @param mediationId the aggregate
 * @param caseId the case that is mediated
 * @param agreementId names the agreement
 * @param total hundredths of the currency (fen), the sum of what is paid; 0: no money
 * @param currency ISO 4217 code, with the amount; may be none
 * @param termsRef where the terms lie in the vault; may be none
 * @param items what each party has to do, in order
 * @param at when, server time
 */
@EventType(value = "mediation.AgreementReached", revision = 1)
public record AgreementReached(
        String mediationId,
        String caseId,
        String agreementId,
        long total,
        @Nullable String currency,
        @Nullable String termsRef,
        List<AgreedItem> items,
        Instant at) {}
