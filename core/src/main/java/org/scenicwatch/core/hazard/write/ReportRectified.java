package org.scenicwatch.core.hazard.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Say for a body that a hazard is put right.
 *
 * @param hazardId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param speaksFor codes of the bodies that the person may speak for
 * @param photoRefs where the photos lie in the vault
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
public record ReportRectified(
        @TargetAggregateIdentifier String hazardId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        List<String> speaksFor,
        List<String> photoRefs,
        @Nullable String noteRef,
        Instant at) {}
