package org.scenicwatch.core.dispatch.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Tell how it goes.
 *
 * @param taskId the aggregate
 * @param responderId who acts
 * @param reportId made by the phone: the same report twice is one
 * @param noteRef where the words lie in the vault
 * @param photoRefs where the photos lie in the vault
 * @param at server time
 */
public record ReportOnTask(
        @TargetAggregateIdentifier String taskId,
        String responderId,
        String reportId,
        @Nullable String noteRef,
        List<String> photoRefs,
        Instant at) {}
