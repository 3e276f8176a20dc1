package org.scenicwatch.core.merchant.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Look whether what a letter asks for is put right.
 *
 * @param merchantId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param letterId the letter, a uuid
 * @param passed whether it is
 * @param dueAt by when else; needed when it is not
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
public record RecheckLetter(
        @TargetAggregateIdentifier String merchantId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String letterId,
        boolean passed,
        @Nullable Instant dueAt,
        @Nullable String noteRef,
        Instant at) {}
