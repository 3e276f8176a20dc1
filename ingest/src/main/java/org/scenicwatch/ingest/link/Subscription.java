package org.scenicwatch.ingest.link;

import java.util.Collection;
import java.util.concurrent.CompletionStage;

/** The platform's subscription to what devices publish. It holds messages back until they are acknowledged. */
public interface Subscription {

    /**
     * Connects, and keeps trying until {@link #close}; returns at once. What the broker still holds comes in first.
     *
     * @param receiver called on one thread at a time
     */
    void open(Receiver receiver);

    /**
     * Tells the broker that it need not deliver these messages again, in the order in which messages came: one that waits for
     * an earlier one is told with that. Leaves out what came by an earlier connection: its packet id may stand for another
     * message by now. Any thread.
     */
    void acknowledge(Collection<Inbound> messages);

    /**
     * Publishes a message to a device at QoS 1; returns at once. Any thread.
     *
     * @return completes when the broker has taken the message; fails with {@link java.io.IOException} when the line is
     *     down or breaks first, and then nobody knows whether the broker has it
     */
    CompletionStage<Void> publish(Outbound message);

    /** What {@link #line} says while there is none. */
    long DOWN = 0;

    /** Whether the line to the broker stands. */
    default boolean connected() {
        return line() != DOWN;
    }

    /** The number of the line that stands, another one after every break; {@link #DOWN} without one. Any thread. */
    long line();

    /** Hangs up and leaves unacknowledged messages to the broker; {@link #open} may be called again. */
    void close();

    /** Takes messages in the order of their arrival. */
    @FunctionalInterface
    interface Receiver {

        /**
         * Takes a message. While it waits for room nothing is read from the line; when it waits for longer than the
         * keep-alive interval the line is dropped and the broker delivers again.
         */
        void receive(Inbound message);

        /**
         * Whether this process is the one to be connected, and has room; asked before each connection, also after one
         * broke. While the answer is no, the broker keeps the messages. Any thread.
         */
        default boolean mayConnect() {
            return true;
        }
    }
}
