package org.scenicwatch.core.merchant.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A licence was renewed, or what is known of it was corrected.
 *
 * @param merchantId the aggregate
 * @param licenceId the licence, a uuid
 * @param number the number that stands on it
 * @param validUntil its last day, as {@code yyyy-MM-dd}; none: without end
 * @param at server time
 */
@EventType(value = "merchant.LicenceRenewed", revision = 1)
public record LicenceRenewed(
        String merchantId,
        String licenceId,
        String number,
        @Nullable String validUntil,
        Instant at) {}
