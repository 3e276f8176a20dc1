package org.scenicwatch.core.merchant.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A merchant does not trade for now, or any more (歇业).
 *
 * @param merchantId the aggregate
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
@EventType(value = "merchant.MerchantClosed", revision = 1)
public record MerchantClosed(String merchantId, @Nullable String noteRef, Instant at) {}
