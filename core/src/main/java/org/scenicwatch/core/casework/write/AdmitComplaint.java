package org.scenicwatch.core.casework.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Admit a complaint to the formal track (受理).
 *
 * @param caseId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict; none: not checked
 * @param jurisdiction the code of what makes the centre competent, of {@link org.scenicwatch.core.casework.CaseGrounds}
 * @param noteRef where words on it lie in the vault
 * @param at server time
 */
public record AdmitComplaint(
        @TargetAggregateIdentifier String caseId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String jurisdiction,
        @Nullable String noteRef,
        Instant at) {}
