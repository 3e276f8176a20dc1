package org.scenicwatch.core.notification.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The message does not reach the person by this channel, or nobody can know whether it did.
 *
 * @param messageId the aggregate
 * @param reason a code: {@code unknown} when a sending broke off and the gateway cannot be asked
 * @param at when, server time
 */
@EventType(value = "notification.MessageFailed", revision = 1)
public record MessageFailed(String messageId, String reason, Instant at) {}
