package org.scenicwatch.core.merchant.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Say that a merchant does not trade for now, or any more.
 *
 * @param merchantId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
public record CloseMerchant(
        @TargetAggregateIdentifier String merchantId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        @Nullable String noteRef,
        Instant at) {}
