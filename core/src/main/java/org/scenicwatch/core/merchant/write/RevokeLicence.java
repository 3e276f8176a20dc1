package org.scenicwatch.core.merchant.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Say that a licence is gone.
 *
 * @param merchantId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param licenceId the licence, a uuid
 * @param ground the code of why it is gone
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
public record RevokeLicence(
        @TargetAggregateIdentifier String merchantId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String licenceId,
        String ground,
        @Nullable String noteRef,
        Instant at) {}
