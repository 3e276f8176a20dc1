package org.scenicwatch.core.dispatch.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Those who had taken the task have done what there was to do.
 *
 * @param taskId the aggregate, {@code task:{uuid}}
 * @param responderId who, the aggregate {@code responder:{area}/{code}}
 * @param noteRef where the person's words lie in the vault
 * @param at when, server time
 */
@EventType(value = "dispatch.TaskFinished", revision = 1)
public record TaskFinished(
        String taskId, String responderId, @Nullable String noteRef, Instant at) {}
