package org.scenicwatch.core.merchant.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A ban was lifted before its end.
 *
 * @param merchantId the aggregate
 * @param banId the ban, a uuid
 * @param reasonRef where the reason lies in the vault
 * @param at server time
 */
@EventType(value = "merchant.BanLifted", revision = 1)
public record BanLifted(String merchantId, String banId, String reasonRef, Instant at) {}
