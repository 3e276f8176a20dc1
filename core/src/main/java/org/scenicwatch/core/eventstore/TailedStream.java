package org.scenicwatch.core.eventstore;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/**
 * One reader's way along a table of events: from the table as far as the tail does not reach back, then from the tail; from
 * the table again when it falls behind what the tail keeps. For one thread at a time.
 */
final class TailedStream implements BlockingStream<TrackedEventMessage<?>> {

    private final SignallingEventStore store;
    private final EventTail tail;
    private @Nullable TrackingToken position;
    private @Nullable BlockingStream<TrackedEventMessage<?>> table;
    private long readUpTo;
    /** Where the next event lies in the tail, -1 while the table is read. */
    private long place = -1;

    private @Nullable Runnable callback;

    TailedStream(SignallingEventStore store, EventTail tail, @Nullable TrackingToken position) {
        this.store = store;
        this.tail = tail;
        this.position = position;
        this.readUpTo = EventTail.index(WrappedToken.unwrapLowerBound(position));
        this.place = tail.placeAfter(readUpTo);
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        callback = onAvailable;
        tail.listen(onAvailable);
        return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (place >= 0 && tail.hasLost(place)) {
            place = -1;
        }
        if (place < 0) {
            Optional<TrackedEventMessage<?>> read = peekTable();
            if (place < 0) {
                return read;
            }
        }
        return Optional.ofNullable(tail.find(place));
    }

    /** The next event of the table; when there is none, the tail takes over if it goes on from here. */
    private Optional<TrackedEventMessage<?>> peekTable() {
        // What the tail had let go before the look was committed before it, and would have been seen.
        long before = tail.before();
        if (table == null) {
            table = store.openStream(position);
        }
        Optional<TrackedEventMessage<?>> read = table.peek();
        if (read.isEmpty()) {
            readUpTo = Math.max(readUpTo, before);
            takeTail();
        }
        return read;
    }

    private void takeTail() {
        place = tail.placeAfter(readUpTo);
        if (place >= 0 && table != null) {
            table.close();
            table = null;
        }
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (peek().isPresent()) {
            return true;
        }
        if (timeout > 0 && place >= 0) {
            tail.await(place, unit.toMillis(timeout));
        } else if (timeout > 0 && table != null) {
            return table.hasNextAvailable(timeout, unit);
        }
        return timeout > 0 && peek().isPresent();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS)) {
            // Woken without an event.
        }
        TrackedEventMessage<?> next = place >= 0 ? tail.find(place) : null;
        if (next != null) {
            place++;
        } else {
            // Between the look and here the tail may have let it go; the table has it still.
            place = -1;
            if (table == null) {
                table = store.openStream(position);
            }
            next = store.recent().complete(table.nextAvailable());
        }
        position = next.trackingToken();
        readUpTo = EventTail.index(position);
        if (place < 0) {
            takeTail();
        }
        return next;
    }

    @Override
    public void close() {
        if (callback != null) {
            tail.unlisten(callback);
        }
        if (table != null) {
            table.close();
        }
    }
}
