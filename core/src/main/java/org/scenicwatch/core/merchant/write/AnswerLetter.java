package org.scenicwatch.core.merchant.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Record that the merchant answered a letter.
 *
 * @param merchantId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param letterId the letter, a uuid
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
public record AnswerLetter(
        @TargetAggregateIdentifier String merchantId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String letterId,
        @Nullable String noteRef,
        Instant at) {}
