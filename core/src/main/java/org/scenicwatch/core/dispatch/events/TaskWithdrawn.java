package org.scenicwatch.core.dispatch.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Nobody is wanted any more.
 *
 * @param taskId the aggregate, {@code task:{uuid}}
 * @param ground the ground's code
 * @param noteRef where a person's words lie in the vault
 * @param at when, server time
 */
@EventType(value = "dispatch.TaskWithdrawn", revision = 1)
public record TaskWithdrawn(
        String taskId, String ground, @Nullable String noteRef, Instant at) {}
