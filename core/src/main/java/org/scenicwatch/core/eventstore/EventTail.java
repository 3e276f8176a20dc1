package org.scenicwatch.core.eventstore;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest events of one table, read once for all readers of this process: a commit wakes one query instead of one for
 * each reader, and a payload is parsed once. Readers further behind read the table themselves until they are here.
 *
 * <p>That what is here has no hole which fills later follows from {@link ChainedAppend}: the order of global indexes is the
 * order of commits. Safe for several threads.
 */
final class EventTail implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EventTail.class);
    /** After a fault. */
    private static final long PAUSE_MILLIS = 1_000;
    /** Commits that follow one another within this time are one look. */
    private static final long GATHER_MILLIS = 3;
    /** Readers are told after so many events at the latest. */
    private static final int AT_ONCE = 100;

    private final SignallingEventStore store;
    private final String name;
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private final Semaphore woken = new Semaphore(0);
    /** The event at place p lies at p modulo the length; kept are the places from {@code first} to before {@code end}. */
    private final @Nullable TrackedEventMessage<?>[] ring;

    private long first;
    private long end;
    /** The index up to which nothing is kept. */
    private long before;

    private @Nullable TrackingToken newest;
    private @Nullable Thread thread;
    private volatile boolean closed;

    /**
     * A tail that begins to read when its first reader comes.
     *
     * @param most how many events are kept
     */
    EventTail(SignallingEventStore store, String name, int most) {
        this.store = store;
        this.name = name;
        this.ring = new TrackedEventMessage<?>[most];
    }

    /** Reads on from where the table ends now; the second call changes nothing. */
    synchronized void begin() {
        if (thread != null || closed) {
            return;
        }
        newest = store.createHeadToken();
        before = index(newest);
        store.listen(woken::release);
        thread = new AxonThreadFactory("event-tail").newThread(this::follow);
        thread.setName("event-tail-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void unlisten(Runnable listener) {
        listeners.remove(listener);
    }

    /** The index up to which nothing is kept. */
    synchronized long before() {
        return before;
    }

    /** The place of the first event after {@code index}, -1 when events after it are not kept any more. */
    synchronized long placeAfter(long index) {
        if (index < before) {
            return -1;
        }
        long low = first;
        long high = end;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (index(at(middle).trackingToken()) > index) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The event at {@code place}, null while there is none yet and when it is not kept any more. */
    synchronized @Nullable TrackedEventMessage<?> find(long place) {
        return place < first || place >= end ? null : at(place);
    }

    /** Whether the event at {@code place} was kept and is not any more. */
    synchronized boolean hasLost(long place) {
        return place < first;
    }

    /** Waits until there may be an event at {@code place}. */
    synchronized void await(long place, long millis) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = millis; left > 0 && place >= end; ) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        }
    }

    /** A position's global index, -1 before the first event. */
    static long index(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }

    private void follow() {
        while (!closed) {
            try (BlockingStream<TrackedEventMessage<?>> table = store.openStream(newest())) {
                while (!closed) {
                    if (!keep(table)) {
                        woken.acquire();
                        Thread.sleep(GATHER_MILLIS);
                        woken.drainPermits();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.warn("events not read on stream={} again={}ms cause={}", name, PAUSE_MILLIS, e.toString());
                if (!paused()) {
                    return;
                }
            }
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Takes what there is; true when there may be more. */
    private boolean keep(BlockingStream<TrackedEventMessage<?>> table) throws InterruptedException {
        int taken = 0;
        // The first look asks the table, and those after it only when what that brought is used up.
        while (taken < AT_ONCE && table.peek().isPresent()) {
            add(store.recent().complete(table.nextAvailable()));
            taken++;
        }
        if (taken > 0) {
            listeners.forEach(Runnable::run);
        }
        return taken == AT_ONCE;
    }

    private synchronized void add(TrackedEventMessage<?> event) {
        if (end - first == ring.length) {
            before = index(at(first).trackingToken());
            first++;
        }
        ring[slot(end)] = event;
        end++;
        newest = event.trackingToken();
        notifyAll();
    }

    private TrackedEventMessage<?> at(long place) {
        return Objects.requireNonNull(ring[slot(place)]);
    }

    private int slot(long place) {
        return (int) (place % ring.length);
    }

    private synchronized @Nullable TrackingToken newest() {
        return newest;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
