package org.scenicwatch.core.merchant.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Ask the authority again, and say until when.
 *
 * @param merchantId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param leadId the lead, a uuid
 * @param dueAt by when
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
public record ChaseLead(
        @TargetAggregateIdentifier String merchantId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String leadId,
        Instant dueAt,
        @Nullable String noteRef,
        Instant at) {}
