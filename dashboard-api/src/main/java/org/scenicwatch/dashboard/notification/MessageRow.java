package org.scenicwatch.dashboard.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message as lists show it.
 *
 * @param id {@code area/uuid}
 * @param alarm the alarm's row id
 * @param occurrence its occurrence
 * @param round the ladder's round; 0 for what takes the alarm back
 * @param rung the rung, from 0; -1 for what takes the alarm back
 * @param recipient the recipient's code, opaque
 * @param duty for which duty the person is told, or subscriber
 * @param channel sms, voice or email
 * @param template id of the text
 * @param state intended, accepted, delivered, failed or expired
 * @param reason why it failed or expired
 * @param gateway which adapter took it
 * @param intendedAt when it was intended
 * @param changedAt when it got into this state
 */
record MessageRow(
        String id,
        String alarm,
        long occurrence,
        int round,
        int rung,
        String recipient,
        String duty,
        String channel,
        String template,
        String state,
        @Nullable String reason,
        @Nullable String gateway,
        Instant intendedAt,
        Instant changedAt) {

    MessageRow in(String newState, @Nullable String newReason, Instant at) {
        return new MessageRow(
                id,
                alarm,
                occurrence,
                round,
                rung,
                recipient,
                duty,
                channel,
                template,
                newState,
                newReason,
                gateway,
                intendedAt,
                at);
    }

    MessageRow accepted(String by, Instant at) {
        return new MessageRow(
                id,
                alarm,
                occurrence,
                round,
                rung,
                recipient,
                duty,
                channel,
                template,
                "accepted",
                null,
                by,
                intendedAt,
                at);
    }
}
