package org.scenicwatch.core.dispatch.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody told how it goes. Words and photos lie in the vault.
 *
 * @param taskId the aggregate, {@code task:{uuid}}
 * @param responderId who, the aggregate {@code responder:{area}/{code}}
 * @param reportId made by the phone: the same report twice is one
 * @param noteRef where the words lie in the vault
 * @param photoRefs where the photos lie in the vault
 * @param at when, server time
 */
@EventType(value = "dispatch.TaskReported", revision = 1)
public record TaskReported(
        String taskId,
        String responderId,
        String reportId,
        @Nullable String noteRef,
        List<String> photoRefs,
        Instant at) {}
