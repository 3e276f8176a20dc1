package org.scenicwatch.core.mediation.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.mediation.events.AgreedItem;

/**
 * Write down what the parties agreed.
 *
 * @param mediationId the aggregate
 * @param agreementId names the agreement
 * @param currency ISO 4217 code, with the amount; may be none
 * @param termsRef where the terms lie in the vault; may be none
 * @param items what each party has to do, in order
 * @param at server time
 */
public record RecordAgreement(
        @TargetAggregateIdentifier String mediationId,
        String agreementId,
        @Nullable String currency,
        @Nullable String termsRef,
        List<AgreedItem> items,
        Instant at) {}
