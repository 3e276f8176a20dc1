package org.scenicwatch.core.merchant.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A licence is gone: revoked, given up, or written down by mistake.
 *
 * @param merchantId the aggregate
 * @param licenceId the licence, a uuid
 * @param ground the code of why it is gone
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
@EventType(value = "merchant.LicenceRevoked", revision = 1)
public record LicenceRevoked(
        String merchantId,
        String licenceId,
        String ground,
        @Nullable String noteRef,
        Instant at) {}
