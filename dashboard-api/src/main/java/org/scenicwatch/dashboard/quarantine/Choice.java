package org.scenicwatch.dashboard.quarantine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which quarantined messages are meant; absent conditions hold for all.
 *
 * @param state {@code open}, {@code replayed} or {@code dismissed}
 * @param fate {@code rejected} or {@code unknown-device}
 * @param reason a code of the outside contract
 * @param kind kind of device
 * @param device code of a device
 * @param topic a part of the topic
 * @param from arrived at this instant or later
 * @param to arrived before this instant
 */
record Choice(
        @Nullable String state,
        @Nullable String fate,
        @Nullable String reason,
        @Nullable String kind,
        @Nullable String device,
        @Nullable String topic,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** A condition of SQL over the table {@code quarantine} with its parameters. */
    record Condition(String sql, List<Object> parameters) {}

    Condition condition() {
        StringBuilder sql = new StringBuilder("true");
        List<Object> parameters = new ArrayList<>();
        equal(sql, parameters, "state", state);
        equal(sql, parameters, "fate", fate);
        equal(sql, parameters, "reason", reason);
        equal(sql, parameters, "kind", kind);
        equal(sql, parameters, "device", device);
        if (isGiven(topic)) {
            sql.append(" and position(? in topic) > 0");
            parameters.add(topic);
        }
        if (from != null) {
            sql.append(" and arrived_at >= ?");
            parameters.add(java.sql.Timestamp.from(from));
        }
        if (to != null) {
            sql.append(" and arrived_at < ?");
            parameters.add(java.sql.Timestamp.from(to));
        }
        return new Condition(sql.toString(), parameters);
    }

    private static void equal(StringBuilder sql, List<Object> parameters, String column, @Nullable String value) {
        if (isGiven(value)) {
            sql.append(" and ").append(column).append(" = ?");
            parameters.add(value);
        }
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
