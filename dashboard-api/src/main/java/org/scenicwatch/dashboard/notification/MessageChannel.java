package org.scenicwatch.dashboard.notification;

import java.util.Optional;
import org.scenicwatch.core.notification.Channel;

/** One way to phones or mailboxes: the port behind which every gateway stands. May be called by several threads at once. */
interface MessageChannel {

    /** The channel that it serves. */
    Channel channel();

    /** The adapter's name in events and figures. */
    String gateway();

    /** Opens what is kept open between messages; does not wait for it. */
    default void open() {}

    /** Closes it again. */
    default void close() {}

    /** Hands a message to the gateway; says truthfully whether it may have been sent. Never throws. */
    Outcome send(Outgoing message);

    /** Whether {@link #ask} ever answers. */
    default boolean canBeAsked() {
        return false;
    }

    /**
     * What the gateway says of a message whose sending broke off; {@link Outcome.NotSent} when it does not know it.
     * Empty when this gateway cannot be asked.
     */
    default Optional<Outcome> ask(Outgoing message) {
        return Optional.empty();
    }

    /** Whether the gateway needs the person's number or address. */
    default boolean needsAddress() {
        return true;
    }
}
