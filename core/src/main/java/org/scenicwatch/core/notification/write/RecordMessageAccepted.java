package org.scenicwatch.core.notification.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A gateway has taken the message.
 *
 * @param messageId the aggregate
 * @param gateway which adapter took it
 * @param gatewayId the gateway's own id, if it gives one
 * @param at server time
 */
public record RecordMessageAccepted(
        @TargetAggregateIdentifier String messageId,
        String gateway,
        @Nullable String gatewayId,
        Instant at) {}
