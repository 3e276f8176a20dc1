package org.scenicwatch.core.notification.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The gateway's receipt says that the message reached the phone, or the call was answered.
 *
 * @param messageId the aggregate
 * @param at when, server time
 */
@EventType(value = "notification.MessageDelivered", revision = 1)
public record MessageDelivered(String messageId, Instant at) {}
