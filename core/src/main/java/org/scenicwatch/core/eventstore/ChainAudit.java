package org.scenicwatch.core.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proves that a stream is as it was written: recomputes the hash of each event from what is stored. */
public final class ChainAudit {

    private final JdbcClient jdbc;

    public ChainAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The sequence number of the first event of a stream that does not fit its hash or its predecessor's, empty when
     * the whole stream is sound.
     *
     * @param table {@code domain_event} or {@code telemetry_event}
     */
    public OptionalLong firstBroken(String table, String stream) {
        if (!table.equals("domain_event") && !table.equals("telemetry_event")) {
            throw new IllegalArgumentException("there is no table of events " + table);
        }
        String sql = "select * from " + table + " where aggregate_identifier = ? order by sequence_number";
        try (Stream<Stored> events = jdbc.sql(sql).param(stream).query(Stored::of).stream()) {
            byte @Nullable [] previous = null;
            boolean first = true;
            for (Stored event : (Iterable<Stored>) events::iterator) {
                // Old parts of telemetry may have been dropped: the first event left is taken at its word.
                boolean linked = first || Arrays.equals(previous, event.previousHash);
                if (!linked || !Arrays.equals(event.hash, event.recomputed)) {
                    return OptionalLong.of(event.number);
                }
                previous = event.hash;
                first = false;
            }
            return OptionalLong.empty();
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // Private carrier, never compared.
    private record Stored(long number, byte @Nullable [] previousHash, byte[] hash, byte[] recomputed) {

        static Stored of(ResultSet row, int index) throws SQLException {
            byte[] previous = row.getBytes("previous_hash");
            byte[] metaData = Objects.requireNonNullElse(row.getBytes("meta_data"), new byte[0]);
            long number = row.getLong("sequence_number");
            byte[] recomputed = HashChain.hash(
                    previous,
                    row.getString("event_identifier"),
                    row.getString("aggregate_identifier"),
                    number,
                    row.getString("payload_type"),
                    row.getString("payload_revision"),
                    row.getObject("time_stamp", OffsetDateTime.class).toInstant(),
                    row.getBytes("payload"),
                    metaData);
            return new Stored(number, previous, row.getBytes("hash"), recomputed);
        }
    }
}
