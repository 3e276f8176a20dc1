package org.scenicwatch.core.dispatch.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody is asked to take the task; an earlier offer that stood ends with it.
 *
 * @param taskId the aggregate, {@code task:{uuid}}
 * @param turn the count of offers of this task, from 1
 * @param responderId who, the aggregate {@code responder:{area}/{code}}
 * @param until when the offer lapses
 * @param at when, server time
 */
@EventType(value = "dispatch.TaskOffered", revision = 1)
public record TaskOffered(String taskId, int turn, String responderId, Instant until, Instant at) {}
