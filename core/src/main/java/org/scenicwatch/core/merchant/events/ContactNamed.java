package org.scenicwatch.core.merchant.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Who can be asked at a merchant was written down, corrected or forgotten.
 *
 * @param merchantId the aggregate
 * @param contactRef where name and phone of whom to ask lie in the vault; none: nobody
 * @param at server time
 */
@EventType(value = "merchant.ContactNamed", revision = 1)
public record ContactNamed(String merchantId, @Nullable String contactRef, Instant at) {}
