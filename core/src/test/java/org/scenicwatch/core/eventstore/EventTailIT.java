package org.scenicwatch.core.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.telemetry.events.TimePassed;
import org.springframework.context.ConfigurableApplicationContext;

/** A tail that keeps five events, so that readers lose it and find it again all the time. */
class EventTailIT {

    private static final int WRITERS = 3;
    private static final int EACH = 150;

    private static ConfigurableApplicationContext context;
    private static SignallingEventStore store;
    private static TransactionManager transactions;

    @BeforeAll
    static void start() {
        context = CoreApplicationForTests.start(PostgresForTests.migratedDatabase(), Map.of());
        store = context.getBean("eventBus", SignallingEventStore.class);
        transactions = context.getBean(TransactionManager.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void eachReaderSeesEachCommittedEventOnceAndInOrderWhereverItBegins() throws Exception {
        try (EventStreams streams = new EventStreams(store, "few", 5)) {
            TrackingToken before = store.createHeadToken();
            append("first", 0, 20);
            TrackingToken middle = store.createHeadToken();
            ExecutorService threads = Executors.newCachedThreadPool();
            try {
                Future<List<Long>> early = threads.submit(() -> read(streams, before, 20 + WRITERS * EACH, 0));
                Future<List<Long>> late = threads.submit(() -> read(streams, middle, WRITERS * EACH, 0));
                Future<List<Long>> slow = threads.submit(() -> read(streams, middle, WRITERS * EACH, 1));
                List<Future<?>> writers = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    String stream = "writer-" + writer;
                    writers.add(threads.submit(() -> {
                        for (int i = 0; i < EACH; i++) {
                            append(stream, i, 1);
                            rollBack(stream, i + 1);
                        }
                    }));
                }
                for (Future<?> writer : writers) {
                    writer.get(1, TimeUnit.MINUTES);
                }
                List<Long> stored = stored(before);
                assertThat(stored).hasSize(20 + WRITERS * EACH);
                assertThat(early.get(1, TimeUnit.MINUTES)).isEqualTo(stored);
                assertThat(late.get(1, TimeUnit.MINUTES)).isEqualTo(stored.subList(20, stored.size()));
                assertThat(slow.get(1, TimeUnit.MINUTES)).isEqualTo(stored.subList(20, stored.size()));
            } finally {
                threads.shutdownNow();
            }
        }
    }

    @Test
    void aReaderWaitsForTheNextEventAndSeesNoneBeforeIt() throws Exception {
        EventStreams streams = context.getBean("domainEvents", EventStreams.class);
        try (BlockingStream<TrackedEventMessage<?>> stream = streams.openStream(store.createHeadToken())) {
            assertThat(stream.hasNextAvailable(0, TimeUnit.MILLISECONDS)).isFalse();
            append("waited-for", 0, 1);
            assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.peek())
                    .hasValueSatisfying(
                            event -> assertThat(event.getPayload()).isEqualTo(new TimePassed("waited-for", 0, 0)));
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(new TimePassed("waited-for", 0, 0));
            assertThat(stream.hasNextAvailable(0, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    /** The indexes of {@code count} events, with a pause before each of the first hundred for a reader that lags. */
    private static List<Long> read(EventStreams streams, TrackingToken from, int count, long pauseMillis)
            throws InterruptedException {
        List<Long> seen = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = streams.openStream(from)) {
            while (seen.size() < count && stream.hasNextAvailable(30, TimeUnit.SECONDS)) {
                seen.add(EventTail.index(stream.nextAvailable().trackingToken()));
                if (seen.size() < 100) {
                    TimeUnit.MILLISECONDS.sleep(pauseMillis);
                }
            }
            assertThat(stream.hasNextAvailable(0, TimeUnit.MILLISECONDS)).isFalse();
        }
        return seen;
    }

    private static List<Long> stored(TrackingToken after) throws InterruptedException {
        List<Long> stored = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> table = store.openStream(after)) {
            while (table.hasNextAvailable(0, TimeUnit.MILLISECONDS)) {
                stored.add(EventTail.index(table.nextAvailable().trackingToken()));
            }
        }
        return stored;
    }

    private static void append(String stream, int from, int count) {
        UnitOfWork<?> unit = begin();
        store.publish(events(stream, from, count));
        unit.commit();
    }

    /** Leaves a gap in the indexes. */
    private static void rollBack(String stream, int from) {
        UnitOfWork<?> unit = begin();
        unit.onPrepareCommit(u -> u.onPrepareCommit(after -> {
            throw new IllegalStateException("rolled back");
        }));
        store.publish(events(stream, from, 1));
        try {
            unit.commit();
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("rolled back");
        }
    }

    private static List<GenericDomainEventMessage<?>> events(String stream, int from, int count) {
        List<GenericDomainEventMessage<?>> events = new ArrayList<>();
        LongStream.range(from, from + count)
                .forEach(number -> events.add(
                        new GenericDomainEventMessage<>("Test", stream, number, new TimePassed(stream, 0, number))));
        return events;
    }

    private static UnitOfWork<?> begin() {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(transactions);
        return unit;
    }
}
