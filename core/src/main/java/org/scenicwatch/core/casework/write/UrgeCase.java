package org.scenicwatch.core.casework.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Urge that a case goes on (催办).
 *
 * @param caseId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict; none: not checked
 * @param complaintRef the complaint of the complainant who urges; none: somebody of the centre does
 * @param noteRef where words on it lie in the vault
 * @param at server time
 */
public record UrgeCase(
        @TargetAggregateIdentifier String caseId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        @Nullable String complaintRef,
        @Nullable String noteRef,
        Instant at) {}
