package org.scenicwatch.core.lostperson.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Put on file that the guardian of a child under 14 consents.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param referenceRef where the vault has where the evidence is found
 * @param at server time
 */
public record RecordGuardianConsent(
        @TargetAggregateIdentifier String searchId,
        String guardian,
        String way,
        @Nullable String referenceRef,
        Instant at) {}
