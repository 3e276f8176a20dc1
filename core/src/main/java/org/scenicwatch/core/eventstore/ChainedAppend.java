package org.scenicwatch.core.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.AppendEventsStatementBuilder;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * Appends events with the hash of their predecessor. An advisory lock per table, held to the end of the transaction,
 * makes the order of global indexes the order of commits: readers see no gap but those of transactions rolled back.
 */
final class ChainedAppend implements AppendEventsStatementBuilder {

    private final long lockKey;

    ChainedAppend(long lockKey) {
        this.lockKey = lockKey;
    }

    @Override
    public PreparedStatement build(
            Connection connection,
            EventSchema schema,
            Class<?> dataType,
            List<? extends EventMessage<?>> events,
            Serializer serializer,
            TimestampWriter timestampWriter)
            throws SQLException {
        lock(connection);
        List<DomainEventMessage<?>> appended = new ArrayList<>(events.size());
        for (EventMessage<?> event : events) {
            appended.add(inStream(event));
        }
        Map<String, byte[]> heads = headsBefore(connection, schema, appended);
        PreparedStatement insert = connection.prepareStatement("insert into " + schema.domainEventTable() + " ("
                + schema.domainEventFields() + ", previous_hash, hash) values (?,?,?,?,?,?,?,?,?,?,?)");
        for (DomainEventMessage<?> event : appended) {
            add(insert, event, serializer, timestampWriter, heads);
        }
        return insert;
    }

    private void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, lockKey);
            lock.execute();
        }
    }

    private static void add(
            PreparedStatement insert,
            DomainEventMessage<?> event,
            Serializer serializer,
            TimestampWriter timestampWriter,
            Map<String, byte[]> heads)
            throws SQLException {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metaData = event.serializeMetaData(serializer, byte[].class);
        String stream = event.getAggregateIdentifier();
        byte[] previous = heads.get(stream);
        byte[] hash = HashChain.hash(
                previous,
                event.getIdentifier(),
                stream,
                event.getSequenceNumber(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                event.getTimestamp(),
                payload.getData(),
                metaData.getData());
        insert.setString(1, event.getIdentifier());
        insert.setString(2, stream);
        insert.setLong(3, event.getSequenceNumber());
        insert.setString(4, event.getType());
        timestampWriter.writeTimestamp(insert, 5, event.getTimestamp());
        insert.setString(6, payload.getType().getName());
        insert.setString(7, payload.getType().getRevision());
        insert.setBytes(8, payload.getData());
        insert.setBytes(9, metaData.getData());
        insert.setBytes(10, previous);
        insert.setBytes(11, hash);
        insert.addBatch();
        heads.put(stream, hash);
    }

    /** An event that no aggregate applied is a stream of its own, named by its identifier. */
    private static DomainEventMessage<?> inStream(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domainEvent
                ? domainEvent
                : new GenericDomainEventMessage<>("", event.getIdentifier(), 0L, event, event::getTimestamp);
    }

    private static Map<String, byte[]> headsBefore(
            Connection connection, EventSchema schema, List<DomainEventMessage<?>> events) throws SQLException {
        Map<String, Long> before = new HashMap<>();
        for (DomainEventMessage<?> event : events) {
            if (event.getSequenceNumber() > 0) {
                before.putIfAbsent(event.getAggregateIdentifier(), event.getSequenceNumber() - 1);
            } else {
                before.put(event.getAggregateIdentifier(), -1L);
            }
        }
        before.values().removeIf(sequence -> sequence < 0);
        Map<String, byte[]> heads = new HashMap<>();
        if (before.isEmpty()) {
            return heads;
        }
        String sql =
                "select e.aggregate_identifier, e.hash from unnest(?::varchar[], ?::bigint[]) as wanted(stream, number)"
                        + " join " + schema.domainEventTable()
                        + " e on e.aggregate_identifier = wanted.stream and e.sequence_number = wanted.number";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(
                    1, connection.createArrayOf("varchar", before.keySet().toArray()));
            select.setArray(
                    2, connection.createArrayOf("bigint", before.values().toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    heads.put(rows.getString(1), rows.getBytes(2));
                }
            }
        }
        return heads;
    }

    /** Server time in whole microseconds: the driver would round, and the hash of the row would not fit it any more. */
    static void writeTimestamp(PreparedStatement statement, int position, Instant at) throws SQLException {
        statement.setObject(position, OffsetDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC));
    }
}
