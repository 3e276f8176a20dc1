package org.scenicwatch.dashboard.live;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** Reads one table of events from a position on, in a thread of its own, until it is stopped or fails. */
public final class LiveFeed implements Runnable {

    private static final long TICK_MILLIS = 500;

    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final @Nullable TrackingToken from;
    private final Consumer<TrackedEventMessage<?>> take;
    private final Consumer<Throwable> failed;
    private volatile @Nullable TrackingToken position;

    /** Reads from {@code from} on; whoever stops it interrupts its thread. */
    public LiveFeed(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            @Nullable TrackingToken from,
            Consumer<TrackedEventMessage<?>> take,
            Consumer<Throwable> failed) {
        this.source = source;
        this.from = from;
        this.take = take;
        this.failed = failed;
        this.position = from;
    }

    @Override
    public void run() {
        var available = new Semaphore(0);
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(from)) {
            stream.setOnAvailableCallback(available::release);
            while (!Thread.currentThread().isInterrupted()) {
                while (stream.hasNextAvailable(0, TimeUnit.MILLISECONDS)) {
                    TrackedEventMessage<?> message = stream.nextAvailable();
                    take.accept(message);
                    position = message.trackingToken();
                }
                if (available.tryAcquire(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
                    available.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failed.accept(e);
        }
    }

    /** The global index of the newest event taken in, -1 before the first. */
    long index() {
        return index(position);
    }

    /** The position behind the newest event taken in, null before the first. */
    @Nullable
    TrackingToken position() {
        return position;
    }

    static long index(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
