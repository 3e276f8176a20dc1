package org.scenicwatch.core.merchant.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Write down whom to ask at a merchant, or forget the person.
 *
 * @param merchantId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param contactRef where name and phone of whom to ask lie in the vault; none: nobody
 * @param at server time
 */
public record NameContact(
        @TargetAggregateIdentifier String merchantId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        @Nullable String contactRef,
        Instant at) {}
