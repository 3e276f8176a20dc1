package org.scenicwatch.core.notification.write;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.notification.events.MessageIntended;

/**
 * What the sender works through. It is changed in the transaction that stores the message's event, so that an intent and
 * its place in the outbox are stored together or not at all.
 */
interface Outbox {

    /** A message waits from now on. */
    void add(MessageIntended message);

    /** The gateway took it; receipts come under its own id. */
    void accepted(String messageId, String gateway, @Nullable String gatewayId, Instant at);

    /** Nothing more is to be done: {@code delivered}, {@code failed} or {@code expired}. */
    void over(String messageId, String state, @Nullable String reason, Instant at);

    /** Takes a message out that nobody has begun to send; false when somebody has. */
    boolean withdraw(String messageId, Instant at);
}
