package org.scenicwatch.core.dispatch.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody who has taken the task is at the place (已到场).
 *
 * @param taskId the aggregate, {@code task:{uuid}}
 * @param responderId who, the aggregate {@code responder:{area}/{code}}
 * @param at when, server time
 */
@EventType(value = "dispatch.ResponderArrived", revision = 1)
public record ResponderArrived(String taskId, String responderId, Instant at) {}
