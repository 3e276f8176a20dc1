package org.scenicwatch.core.dispatch.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody takes the task (接单).
 *
 * @param taskId the aggregate, {@code task:{uuid}}
 * @param turn the count of offers so far
 * @param responderId who, the aggregate {@code responder:{area}/{code}}
 * @param takers how many have taken it, this one included
 * @param needed how many have to
 * @param at when, server time
 */
@EventType(value = "dispatch.TaskTaken", revision = 1)
public record TaskTaken(String taskId, int turn, String responderId, int takers, int needed, Instant at) {}
