package org.scenicwatch.dashboard.notification;

import java.time.Duration;
import java.time.Instant;
import org.scenicwatch.core.notification.Channel;

/**
 * A message ready to be sent.
 *
 * @param messageId the message's aggregate
 * @param idempotencyKey the same however often it is sent
 * @param channel the channel
 * @param recipientId who is told
 * @param template id of the text
 * @param address the phone number or mail address
 * @param text what is written or spoken
 * @param english whether the text is English
 * @param life how long it may still take, at least a second
 * @param expiresAt not to be delivered after this
 */
record Outgoing(
        String messageId,
        String idempotencyKey,
        Channel channel,
        String recipientId,
        String template,
        String address,
        String text,
        boolean english,
        Duration life,
        Instant expiresAt) {

    /** Without number and text: this may end in a log line. */
    @Override
    public String toString() {
        return messageId;
    }
}
