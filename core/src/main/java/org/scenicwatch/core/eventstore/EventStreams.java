package org.scenicwatch.core.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * What tracking processors read one of the two event tables through. It supports Axon's availability callback, so an
 * event is handled milliseconds after its commit; events of other processes are noticed by a slow tick.
 */
public final class EventStreams implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final SignallingEventStore store;

    EventStreams(SignallingEventStore store) {
        this.store = store;
    }

    /** Wakes all readers, as after a commit of another process. */
    void signal() {
        store.signal();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken position) {
        return new SignalledStream(store, store.openStream(position));
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

    private static final class SignalledStream implements BlockingStream<TrackedEventMessage<?>> {

        private final SignallingEventStore store;
        private final BlockingStream<TrackedEventMessage<?>> stream;
        private @Nullable Runnable callback;

        SignalledStream(SignallingEventStore store, BlockingStream<TrackedEventMessage<?>> stream) {
            this.store = store;
            this.stream = stream;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable onAvailable) {
            callback = onAvailable;
            store.listen(onAvailable);
            return true;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return store.recent().complete(stream.nextAvailable());
        }

        @Override
        public void close() {
            if (callback != null) {
                store.unlisten(callback);
            }
            stream.close();
        }
    }
}
