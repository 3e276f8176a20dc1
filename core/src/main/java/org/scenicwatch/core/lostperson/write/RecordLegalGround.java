package org.scenicwatch.core.lostperson.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Put on file why personal data of the lost may be used.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param numberRef where the vault has the number of its paper
 * @param at server time
 */
public record RecordLegalGround(
        @TargetAggregateIdentifier String searchId,
        String ground,
        @Nullable String numberRef,
        Instant at) {}
