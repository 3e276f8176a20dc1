package org.scenicwatch.core.mediation.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Let the parties go on talking, because their agreement does not stand.
 *
 * @param mediationId the aggregate
 * @param noteRef where the words lie in the vault; may be none
 * @param at server time
 */
public record SetAgreementAside(
        @TargetAggregateIdentifier String mediationId,
        @Nullable String noteRef,
        Instant at) {}
