package org.scenicwatch.core.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.telemetry.events.TimePassed;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

class EventStoreIT {

    private static ConfigurableApplicationContext context;
    private static EventStore store;
    private static TelemetryStore telemetry;
    private static TransactionManager transactions;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        context = CoreApplicationForTests.start(PostgresForTests.freshDatabase(), Map.of(), Listeners.class);
        store = context.getBean(EventStore.class);
        telemetry = context.getBean(TelemetryStore.class);
        transactions = context.getBean(TransactionManager.class);
        jdbc = context.getBean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void storesAnEventUnderItsAliasAndRevisionAtServerTime() {
        Instant before = Instant.now().minusSeconds(1);
        append("alias:1", 0);

        Map<String, Object> row = rowOf("alias:1", 0);
        assertThat(row).containsEntry("payload_type", "telemetry.TimePassed").containsEntry("payload_revision", "1");
        assertThat(((java.sql.Timestamp) row.get("time_stamp")).toInstant()).isAfter(before);
        assertThat(store.readEvents("alias:1").asStream().<Object>map(EventMessage::getPayload))
                .containsExactly(new TimePassed("xijiang", 0, 1_000));
    }

    @Test
    void carriesTheHashOfThePredecessorAndShowsATamperedEvent() {
        append("chain:1", 0);
        append("chain:1", 1, 2);

        ChainAudit audit = new ChainAudit(jdbc);
        assertThat(rowOf("chain:1", 0).get("previous_hash")).isNull();
        assertThat((byte[]) rowOf("chain:1", 1).get("previous_hash"))
                .isEqualTo(rowOf("chain:1", 0).get("hash"));
        assertThat(audit.firstBroken("domain_event", "chain:1")).isEmpty();

        jdbc.sql("update domain_event set payload = '{}'::bytea where aggregate_identifier = 'chain:1'"
                        + " and sequence_number = 1")
                .update();
        assertThat(audit.firstBroken("domain_event", "chain:1")).hasValue(1L);
    }

    @Test
    void recognisesAnAppendThatCameSecond() {
        append("twice:1", 0, 1);
        assertThatThrownBy(() -> append("twice:1", 1)).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void storesBothTablesInOneTransactionOrNeither() {
        UnitOfWork<?> unit = begin();
        telemetry.append("both", 0, 0, List.of(new TimePassed("both", 0, 1)));
        store.publish(event("both:1", 0), event("both:1", 1));
        unit.commit();
        assertThat(telemetry.head("both", 0)).isZero();
        assertThat(store.lastSequenceNumberFor("both:1")).hasValue(1L);

        UnitOfWork<?> failing = begin();
        telemetry.append("both", 0, 1, List.of(new TimePassed("both", 0, 2)));
        store.publish(event("both:1", 1));
        assertThatThrownBy(failing::commit).isInstanceOf(ConcurrencyException.class);
        assertThat(telemetry.head("both", 0)).isZero();
    }

    @Test
    void handsCommittedEventsToTheProcessorsOfTheirTable() {
        append("handled:1", 0);
        UnitOfWork<?> unit = begin();
        telemetry.append("handled", 1, 0, List.of(new TimePassed("handled", 1, 7)));
        unit.commit();

        Listeners listeners = context.getBean(Listeners.class);
        await().untilAsserted(() -> assertThat(listeners.domain.seen).contains(new TimePassed("xijiang", 0, 1_000)));
        await().untilAsserted(() -> assertThat(listeners.telemetry.seen).contains(new TimePassed("handled", 1, 7)));
        assertThat(listeners.domain.seen).doesNotContain(new TimePassed("handled", 1, 7));
    }

    @Test
    void setsAFailingEventOfAnAutomationAsideAndHandlesItWhenTheFaultIsMended() {
        store.publish(new GenericDomainEventMessage<>(
                "Test", "poison:1", 0, new TimePassed("poison", 9, 1), MetaData.emptyInstance()));
        store.publish(new GenericDomainEventMessage<>(
                "Test", "good:1", 0, new TimePassed("good", 9, 1), MetaData.emptyInstance()));

        Listeners listeners = context.getBean(Listeners.class);
        await().untilAsserted(() -> assertThat(listeners.automation.seen).contains(new TimePassed("good", 9, 1)));
        assertThat(poisoned()).isOne();

        DeadLetterRetry retry = context.getBean(DeadLetterRetry.class);
        retry.tryAll();
        assertThat(poisoned()).isOne();
        listeners.automation.mended = true;
        retry.tryAll();
        assertThat(poisoned()).isZero();
        assertThat(listeners.automation.seen).contains(new TimePassed("poison", 9, 1));
    }

    @Test
    void aMessageThatCannotBeMadeHoldsBackNoDecisionOfItsStream() {
        TimePassed untold = new TimePassed("untold", 9, 1);
        TimePassed later = new TimePassed("untold-later", 9, 2);
        store.publish(new GenericDomainEventMessage<>("Test", "untold:1", 0, untold, MetaData.emptyInstance()));
        store.publish(new GenericDomainEventMessage<>("Test", "untold:1", 1, later, MetaData.emptyInstance()));

        Listeners listeners = context.getBean(Listeners.class);
        await().untilAsserted(() -> assertThat(listeners.automation.seen).contains(untold, later));
        await().untilAsserted(() ->
                assertThat(setAside("untold:1")).containsExactly(ProcessingGroups.TELLING, ProcessingGroups.TELLING));
        assertThat(listeners.teller.seen).doesNotContain(later);
    }

    private static long poisoned() {
        return setAside("poison:1").size();
    }

    /** The groups for which events of the stream wait. */
    private static List<String> setAside(String stream) {
        return jdbc.sql("select processing_group from dead_letter where aggregate_identifier = ?")
                .param(stream)
                .query(String.class)
                .list();
    }

    @Test
    void readsAStoredReplayTokenAgain() {
        TokenStore tokens = context.getBean(TokenStore.class);
        TrackingToken replay = ReplayToken.createReplayToken(store.createHeadToken(), store.createTailToken());
        transactions.executeInTransaction(() -> {
            tokens.initializeTokenSegments("replayed", 1);
            tokens.storeToken(replay, "replayed", 0);
        });
        TrackingToken read = transactions.fetchInTransaction(() -> tokens.fetchToken("replayed", 0));
        assertThat(read).isEqualTo(replay);
    }

    @Test
    void copiesTheActorIntoTheEventsOfAUnitOfWork() {
        EventMessage<?> cause = org.axonframework.eventhandling.GenericEventMessage.asEventMessage("cause")
                .andMetaData(Map.of(Actors.METADATA_KEY, "user:42"));
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(cause);
        unit.registerCorrelationDataProvider(new Actors());
        unit.attachTransaction(transactions);
        store.publish(event("actor:1", 0));
        unit.commit();
        assertThat(store.readEvents("actor:1").asStream().map(Actors::of)).containsExactly("user:42");
    }

    @Test
    void wakesItsReadersAtTheCommitInsteadOfLettingThemPoll() {
        EventStreams stream = context.getBean("domainEvents", EventStreams.class);
        // Without the tick for other processes only the commit itself can wake a reader.
        context.getBean(EventStreamTicker.class).stop();
        AtomicInteger calls = new AtomicInteger();
        try (var reader = stream.openStream(stream.createHeadToken())) {
            assertThat(reader.setOnAvailableCallback(calls::incrementAndGet)).isTrue();
            int before = calls.get();
            append("woken:1", 0);
            await().untilAsserted(() -> assertThat(calls.get()).isGreaterThan(before));
            assertThat(reader.hasNextAvailable()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"axon.update-check.disabled=false", "axon.timeout.enabled=true"})
    void refusesToStartOnAWiringThatCallsHomeOrInterrupts(String wrong) {
        String[] setting = wrong.split("=");
        assertThatThrownBy(() -> CoreApplicationForTests.start(
                        PostgresForTests.migratedDatabase(), Map.of(setting[0], setting[1])))
                .hasMessageContaining(setting[0]);
    }

    @Test
    void keepsDeadlinesInTheDatabase() {
        assertThat(context.getBean(DeadlineManager.class)).isInstanceOf(DbSchedulerDeadlineManager.class);
        assertThat(context.getBean(Configuration.class).deadlineManager())
                .isInstanceOf(DbSchedulerDeadlineManager.class);
    }

    @Test
    void makesPartsOfTheTelemetryTableAheadOfNeed() {
        jdbc.sql("insert into shard_lease (area, shard, head) values ('ahead', 0, ?)")
                .param(5 * TelemetryPartitions.SPAN + 3)
                .update();
        context.getBean(TelemetryPartitions.class).makeAhead();
        UnitOfWork<?> unit = begin();
        telemetry.append("ahead", 0, 6 * TelemetryPartitions.SPAN, List.of(new TimePassed("ahead", 0, 1)));
        unit.commit();
        assertThat(telemetry.head("ahead", 0)).isEqualTo(6 * TelemetryPartitions.SPAN);
    }

    private static void append(String stream, long... numbers) {
        UnitOfWork<?> unit = begin();
        for (long number : numbers) {
            store.publish(event(stream, number));
        }
        unit.commit();
    }

    private static UnitOfWork<?> begin() {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(transactions);
        return unit;
    }

    private static GenericDomainEventMessage<?> event(String stream, long number) {
        return new GenericDomainEventMessage<>("Test", stream, number, new TimePassed("xijiang", 0, 1_000));
    }

    private static Map<String, Object> rowOf(String stream, long number) {
        return jdbc.sql("select * from domain_event where aggregate_identifier = ? and sequence_number = ?")
                .params(stream, number)
                .query()
                .singleRow();
    }

    /** One handler in each kind of group. */
    static class Listeners {
        final DomainListener domain = new DomainListener();
        final TelemetryListener telemetry = new TelemetryListener();
        final Automation automation = new Automation();
        final Teller teller = new Teller();

        @Bean
        DomainListener domainListener() {
            return domain;
        }

        @Bean
        TelemetryListener telemetryListener() {
            return telemetry;
        }

        @Bean
        Automation automation() {
            return automation;
        }

        @Bean
        Teller teller() {
            return teller;
        }
    }

    @ProcessingGroup(ProcessingGroups.REGISTERS)
    static class DomainListener {
        final List<TimePassed> seen = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(TimePassed event) {
            seen.add(event);
        }
    }

    @ProcessingGroup(ProcessingGroups.HISTORY)
    static class TelemetryListener {
        final List<TimePassed> seen = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(TimePassed event) {
            seen.add(event);
        }
    }

    @ProcessingGroup(ProcessingGroups.AUTOMATIONS)
    static class Automation {
        final List<TimePassed> seen = new CopyOnWriteArrayList<>();
        volatile boolean mended;

        @EventHandler
        void on(TimePassed event) {
            if (!mended && event.area().equals("poison")) {
                throw new IllegalArgumentException("this event cannot be handled");
            }
            seen.add(event);
        }
    }

    @ProcessingGroup(ProcessingGroups.TELLING)
    static class Teller {
        final List<TimePassed> seen = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(TimePassed event) {
            if (event.area().equals("untold")) {
                throw new IllegalArgumentException("nobody can be told of this event");
            }
            seen.add(event);
        }
    }
}
