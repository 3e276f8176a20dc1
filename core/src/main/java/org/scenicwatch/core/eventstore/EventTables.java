package org.scenicwatch.core.eventstore;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Axon's JDBC engine on one of our two tables of events (migration V1). */
final class EventTables extends JdbcEventStorageEngine {

    /** Keys of the advisory locks that order commits; any two numbers that nothing else in the database uses. */
    private static final long DOMAIN_LOCK = 0x5C3E_0001L;

    private static final long TELEMETRY_LOCK = 0x5C3E_0002L;

    private EventTables(Builder builder) {
        super(builder);
    }

    static EventTables domain(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            EventUpcaster upcasters,
            int batchSize) {
        return of(
                "domain_event",
                "domain_snapshot",
                DOMAIN_LOCK,
                connections,
                transactions,
                serializer,
                upcasters,
                batchSize);
    }

    static EventTables telemetry(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            EventUpcaster upcasters,
            int batchSize) {
        return of(
                "telemetry_event",
                "telemetry_snapshot",
                TELEMETRY_LOCK,
                connections,
                transactions,
                serializer,
                upcasters,
                batchSize);
    }

    private static EventTables of(
            String table,
            String snapshotTable,
            long lockKey,
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            EventUpcaster upcasters,
            int batchSize) {
        EventSchema schema = EventSchema.builder()
                .eventTable(table)
                .snapshotTable(snapshotTable)
                .globalIndexColumn("global_index")
                .timestampColumn("time_stamp")
                .eventIdentifierColumn("event_identifier")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("aggregate_type")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("meta_data")
                .build();
        Builder builder = builder();
        builder.schema(schema)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .persistenceExceptionResolver(new DuplicateKeys())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(upcasters)
                .batchSize(batchSize)
                .appendEvents(new ChainedAppend(lockKey))
                .createTokenAt((connection, tables, at) -> {
                    PreparedStatement statement = connection.prepareStatement("select min(global_index) - 1 from "
                            + tables.domainEventTable() + " where time_stamp >= ?");
                    statement.setObject(1, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
                    return statement;
                });
        return new EventTables(builder);
    }

    @Override
    protected void writeTimestamp(PreparedStatement statement, int position, Instant at) throws SQLException {
        ChainedAppend.writeTimestamp(statement, position, at);
    }

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toString();
    }
}
