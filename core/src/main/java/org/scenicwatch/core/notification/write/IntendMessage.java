package org.scenicwatch.core.notification.write;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Tell somebody something by one channel. Asked again under the same id it has no further effect. The fields are those
 * of {@link org.scenicwatch.core.notification.events.MessageIntended}.
 */
public record IntendMessage(
        @TargetAggregateIdentifier String messageId,
        String area,
        String recipientId,
        String duty,
        String channel,
        List<String> nextChannels,
        String template,
        String language,
        Map<String, String> parameters,
        String ladderId,
        String alarmId,
        long occurrence,
        int round,
        int rung,
        String priority,
        Instant expiresAt,
        Instant at) {

    /** The parameter that holds a message back until an instant (RFC 3339), for people who are left in peace at night. */
    public static final String NOT_BEFORE = "notBefore";
}
