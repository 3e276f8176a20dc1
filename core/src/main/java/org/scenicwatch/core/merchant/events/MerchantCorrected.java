package org.scenicwatch.core.merchant.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * What is known of a merchant was corrected.
 *
 * @param merchantId the aggregate
 * @param place the code of the place
 * @param name what stands over the door
 * @param category its code in the book of merchants
 * @param creditCode the unified social credit code; none: not known
 * @param since since which day it trades here, as {@code yyyy-MM-dd}; none: not known
 * @param at server time
 */
@EventType(value = "merchant.MerchantCorrected", revision = 1)
public record MerchantCorrected(
        String merchantId,
        String place,
        String name,
        String category,
        @Nullable String creditCode,
        @Nullable String since,
        Instant at) {}
