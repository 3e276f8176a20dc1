package org.scenicwatch.core.notification.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The message was not sent: its time was up, or the ladder had stopped before.
 *
 * @param messageId the aggregate
 * @param reason late or stopped
 * @param at when, server time
 */
@EventType(value = "notification.MessageExpired", revision = 1)
public record MessageExpired(String messageId, String reason, Instant at) {}
