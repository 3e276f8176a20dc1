package org.scenicwatch.core.dispatch.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody who has taken the task is on the way (已出发).
 *
 * @param taskId the aggregate, {@code task:{uuid}}
 * @param responderId who, the aggregate {@code responder:{area}/{code}}
 * @param at when, server time
 */
@EventType(value = "dispatch.ResponderSetOut", revision = 1)
public record ResponderSetOut(String taskId, String responderId, Instant at) {}
