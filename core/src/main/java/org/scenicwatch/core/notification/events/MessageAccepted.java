package org.scenicwatch.core.notification.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The gateway has taken the message.
 *
 * @param messageId the aggregate
 * @param gateway which adapter took it, for example {@code smpp}
 * @param gatewayId the gateway's own id, under which receipts come
 * @param at when, server time
 */
@EventType(value = "notification.MessageAccepted", revision = 1)
public record MessageAccepted(
        String messageId, String gateway, @Nullable String gatewayId, Instant at) {}
