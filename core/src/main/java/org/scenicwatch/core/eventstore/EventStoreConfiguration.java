package org.scenicwatch.core.eventstore;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Axon on PostgreSQL with every bean declared by hand: left to itself, Axon 4.13 on Spring Boot 4 comes up without
 * event store, token store and transactions, and says nothing.
 */
@Configuration(proxyBeanMethods = false)
public class EventStoreConfiguration {

    private static final int FETCH = 1_000;
    /** A minute of a flood of alarms; a reader that lags further behind reads the table. */
    private static final int RECENT_EVENTS = 5_000;

    /** Some 20 KB each when full. */
    private static final int RECENT_BLOCKS = 1_000;

    @Bean
    EventTypes eventTypes() {
        return EventTypes.onClassPath();
    }

    @Bean
    @Primary
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider axonConnections(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    @Primary
    Serializer serializer(EventTypes types) {
        return new AliasSerializer(types);
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(Serializer serializer) {
        return serializer;
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(Serializer serializer) {
        return serializer;
    }

    @Bean
    EventUpcaster eventUpcasters(List<Lift> lifts) {
        return Lifts.chainOf(lifts);
    }

    @Bean
    EventTables domainEventTable(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            @Qualifier("eventUpcasters") EventUpcaster upcasters) {
        return EventTables.domain(connections, transactions, serializer, upcasters, FETCH);
    }

    @Bean(name = "eventBus")
    @Primary
    @Qualifier("eventStore")
    EmbeddedEventStore eventStore(EventTables domainEventTable) {
        return new SignallingEventStore(domainEventTable, 0);
    }

    /** The telemetry table's store, kept inside this holder so that Axon sees one event store only. */
    @Bean
    TelemetrySide telemetrySide(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            @Qualifier("eventUpcasters") EventUpcaster upcasters) {
        // Blocks are large: few of them are fetched at once.
        return new TelemetrySide(new SignallingEventStore(
                EventTables.telemetry(connections, transactions, serializer, upcasters, FETCH / 4), RECENT_BLOCKS));
    }

    @Bean
    TelemetryStore telemetryStore(TelemetrySide side) {
        return new TelemetryStore(side.store());
    }

    @Bean
    EventStreams domainEvents(EmbeddedEventStore eventStore) {
        return new EventStreams((SignallingEventStore) eventStore, "domain", RECENT_EVENTS);
    }

    @Bean
    EventStreams telemetryEvents(TelemetrySide side) {
        return new EventStreams(side.store(), "telemetry", RECENT_BLOCKS);
    }

    @Bean
    EventStreamTicker eventStreamTicker(
            @Qualifier("domainEvents") EventStreams domainEvents,
            @Qualifier("telemetryEvents") EventStreams telemetryEvents) {
        return new EventStreamTicker(domainEvents, telemetryEvents);
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer) {
        TokenSchema schema = TokenSchema.builder()
                .setTokenTable("token_entry")
                .setProcessorNameColumn("processor_name")
                .setSegmentColumn("segment")
                .setTokenColumn("token")
                .setTokenTypeColumn("token_type")
                .setTimestampColumn("time_stamp")
                .setOwnerColumn("owner")
                .build();
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(schema)
                .claimTimeout(Duration.ofSeconds(20))
                .build();
    }

    @Bean
    ProcessingGroups processingGroups(
            @Qualifier("domainEvents") EventStreams domainEvents,
            @Qualifier("telemetryEvents") EventStreams telemetryEvents,
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer) {
        return new ProcessingGroups(
                domainEvents, telemetryEvents, new DeadLetters(connections, transactions, serializer));
    }

    @Bean
    DeadLetterRetry deadLetterRetry(org.axonframework.config.Configuration configuration) {
        return new DeadLetterRetry(configuration.eventProcessingConfiguration());
    }

    @Bean
    Actors actors() {
        return new Actors();
    }

    @Bean
    TelemetryPartitions telemetryPartitions(JdbcClient jdbc) {
        return new TelemetryPartitions(jdbc);
    }

    @Bean
    PartitionKeeper partitionKeeper(TelemetryPartitions partitions) {
        return new PartitionKeeper(partitions);
    }

    @Bean
    WiringCheck wiringCheck(
            org.axonframework.config.Configuration configuration,
            TransactionManager transactions,
            TokenStore tokens,
            Environment environment) {
        return new WiringCheck(configuration, transactions, tokens, environment);
    }

    /** Holds the telemetry table's store without being one. */
    record TelemetrySide(SignallingEventStore store) implements AutoCloseable {
        @Override
        public void close() {
            store.shutDown();
        }
    }
}
