package org.scenicwatch.core.eventstore;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * What tracking processors read one of the two event tables through. It supports Axon's availability callback, so an
 * event is handled milliseconds after its commit; events of other processes are noticed by a slow tick.
 */
public final class EventStreams implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {

    private final SignallingEventStore store;
    private final EventTail tail;

    /**
     * Streams of {@code store}.
     *
     * @param name the table's, for threads and logs
     * @param kept how many of the newest events are read once for all readers
     */
    EventStreams(SignallingEventStore store, String name, int kept) {
        this.store = store;
        this.tail = new EventTail(store, name, kept);
    }

    /** Wakes all readers, as after a commit of another process. */
    void signal() {
        store.signal();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken position) {
        tail.begin();
        return new TailedStream(store, tail, position);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return store.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return store.createHeadToken();
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        return store.createTokenAt(dateTime);
    }

    @Override
    public @Nullable TrackingToken createTokenSince(Duration duration) {
        return store.createTokenSince(duration);
    }

    @Override
    public void close() {
        tail.close();
    }
}
