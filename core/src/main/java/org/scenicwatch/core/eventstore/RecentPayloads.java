package org.scenicwatch.core.eventstore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The payloads that this process committed last, so that its own readers need not parse again what it has just written: with
 * two readers of telemetry that was a fifth of the platform's time. Payloads are immutable and shared. Safe for several
 * threads.
 */
final class RecentPayloads {

    private final Map<String, Object> byIdentifier;

    /**
     * Empty.
     *
     * @param most how many are kept, 0 for none
     */
    RecentPayloads(int most) {
        byIdentifier = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
                return size() > most;
            }
        };
    }

    synchronized void keep(List<? extends EventMessage<?>> events) {
        events.forEach(event -> byIdentifier.put(event.getIdentifier(), event.getPayload()));
    }

    private synchronized @Nullable Object find(String identifier) {
        return byIdentifier.get(identifier);
    }

    /** The same message, with its payload at hand when it is known. */
    TrackedEventMessage<?> complete(TrackedEventMessage<?> read) {
        Object payload = find(read.getIdentifier());
        if (payload == null || !(read instanceof DomainEventMessage<?> event)) {
            return read;
        }
        return new GenericTrackedDomainEventMessage<>(
                read.trackingToken(),
                new GenericDomainEventMessage<>(
                        event.getType(),
                        event.getAggregateIdentifier(),
                        event.getSequenceNumber(),
                        payload,
                        read.getMetaData(),
                        read.getIdentifier(),
                        read.getTimestamp()));
    }
}
