package org.scenicwatch.core.merchant.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A licence is on record.
 *
 * @param merchantId the aggregate
 * @param licenceId the licence, a uuid
 * @param kind its kind in the book of merchants
 * @param number the number that stands on it
 * @param validUntil its last day, as {@code yyyy-MM-dd}; none: without end
 * @param at server time
 */
@EventType(value = "merchant.LicenceAdded", revision = 1)
public record LicenceAdded(
        String merchantId,
        String licenceId,
        String kind,
        String number,
        @Nullable String validUntil,
        Instant at) {}
