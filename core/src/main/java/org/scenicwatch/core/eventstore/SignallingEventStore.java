package org.scenicwatch.core.eventstore;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** An event store that tells its readers at once that something was committed, instead of letting them poll. */
final class SignallingEventStore extends EmbeddedEventStore {

    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();

    private final RecentPayloads recent;

    /**
     * A store over {@code engine}.
     *
     * @param recentKept how many payloads are kept for readers of this process
     */
    SignallingEventStore(EventStorageEngine engine, int recentKept) {
        // Each reader has a query stream of its own: the shared tail of Axon races the signal (85 ms instead of 6 ms).
        super(EmbeddedEventStore.builder().storageEngine(engine).optimizeEventConsumption(false));
        this.recent = new RecentPayloads(recentKept);
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        recent.keep(events);
        signal();
    }

    void signal() {
        listeners.forEach(Runnable::run);
    }

    RecentPayloads recent() {
        return recent;
    }

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void unlisten(Runnable listener) {
        listeners.remove(listener);
    }
}
