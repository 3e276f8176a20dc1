package org.scenicwatch.core.eventstore;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** The shard streams of telemetry: written by the lane that owns the shard, read by detection and projections. */
public final class TelemetryStore {

    /** Shards per area, fixed at installation: a device is hashed to one of them. */
    public static final int SHARDS = 4;

    private final SignallingEventStore store;

    TelemetryStore(SignallingEventStore store) {
        this.store = store;
    }

    /** The name of the stream of one shard, {@code telemetry:{area}/{shard}}. */
    public static String stream(String area, int shard) {
        return "telemetry:" + area + "/" + shard;
    }

    /**
     * Publishes events to the stream of one shard, in the unit of work of the calling thread: they are stored with
     * everything else of that unit or not at all.
     *
     * @param firstSequenceNumber the number of the first event, one more than the shard's head
     * @param events payloads that carry {@link EventType}
     * @throws IllegalStateException when the thread has no unit of work
     */
    public void append(String area, int shard, long firstSequenceNumber, List<?> events) {
        if (!CurrentUnitOfWork.isStarted()) {
            throw new IllegalStateException("telemetry is appended inside a unit of work");
        }
        long sequence = firstSequenceNumber;
        for (Object event : events) {
            store.publish(new GenericDomainEventMessage<>(
                    "Telemetry", stream(area, shard), sequence++, event, MetaData.emptyInstance()));
        }
    }

    /** The events of one shard from {@code firstSequenceNumber} on, in their order; read in small fetches. */
    public Stream<? extends DomainEventMessage<?>> readShard(String area, int shard, long firstSequenceNumber) {
        return store.readEvents(stream(area, shard), firstSequenceNumber).asStream();
    }

    /** The number of the last stored event of one shard, -1 when there is none. */
    public long head(String area, int shard) {
        return store.lastSequenceNumberFor(stream(area, shard)).orElse(-1L);
    }
}
