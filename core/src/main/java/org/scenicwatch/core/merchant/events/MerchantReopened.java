package org.scenicwatch.core.merchant.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A closed merchant trades again.
 *
 * @param merchantId the aggregate
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
@EventType(value = "merchant.MerchantReopened", revision = 1)
public record MerchantReopened(String merchantId, @Nullable String noteRef, Instant at) {}
