package org.scenicwatch.bench;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** How long messages took from the device's time to the commit that stored them. */
final class CommitTimes {

    private static final String BLOCKS = """
            select payload, pg_xact_commit_timestamp(xmin) from telemetry_event
             where payload_type = 'telemetry.ReadingsRecorded' and time_stamp >= ? and time_stamp < ?
            """;

    private CommitTimes() {}

    /** Milliseconds of every message of the blocks written between the two; the server must keep commit times. */
    static Percentiles of(Database database, Instant from, Instant to) throws Exception {
        Percentiles millis = new Percentiles();
        try (PreparedStatement blocks = database.connection().prepareStatement(BLOCKS)) {
            blocks.setTimestamp(1, Timestamp.from(from));
            blocks.setTimestamp(2, Timestamp.from(to));
            try (ResultSet rows = blocks.executeQuery()) {
                while (rows.next()) {
                    add(
                            Rest.JSON.readTree(rows.getBytes(1)),
                            rows.getTimestamp(2).getTime(),
                            millis);
                }
            }
        }
        return millis;
    }

    private static void add(JsonNode block, long committed, Percentiles millis) {
        long arrived = block.path("base").asLong();
        for (int i = 0; i < block.path("age").size(); i++) {
            arrived += block.path("arrived").path(i).asLong();
            millis.add(committed - (arrived - block.path("age").path(i).asLong()));
        }
    }
}
