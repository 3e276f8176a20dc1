package org.scenicwatch.core.eventstore;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the parts of {@code telemetry_event} ahead of the shards' heads; each holds a range of sequence numbers. */
public final class TelemetryPartitions {

    /** Events per shard in one part. */
    static final long SPAN = 1L << 20;

    private static final String EXISTS = "select to_regclass(?) is not null";

    private final JdbcClient jdbc;

    TelemetryPartitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the part of the highest head and the one after it, if they are not there. Safe to call from many nodes. */
    public void makeAhead() {
        long head = jdbc.sql("select coalesce(max(head), 0) from shard_lease")
                .query(Long.class)
                .single();
        long part = Math.max(0, head) / SPAN;
        make(part);
        make(part + 1);
    }

    private void make(long part) {
        String name = "telemetry_event_p" + part;
        boolean exists = jdbc.sql(EXISTS).param(name).query(Boolean.class).single();
        if (!exists) {
            jdbc.sql("create table if not exists " + name + " partition of telemetry_event for values from ("
                            + part * SPAN + ") to (" + (part + 1) * SPAN + ")")
                    .update();
        }
    }
}
