package org.scenicwatch.core.dispatch.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody who was asked cannot, or whoever had taken it gives it back.
 *
 * @param taskId the aggregate, {@code task:{uuid}}
 * @param turn the count of offers so far
 * @param responderId who, the aggregate {@code responder:{area}/{code}}
 * @param ground the ground's code
 * @param noteRef where the person's words lie in the vault
 * @param at when, server time
 */
@EventType(value = "dispatch.TaskDeclined", revision = 1)
public record TaskDeclined(
        String taskId,
        int turn,
        String responderId,
        String ground,
        @Nullable String noteRef,
        Instant at) {}
