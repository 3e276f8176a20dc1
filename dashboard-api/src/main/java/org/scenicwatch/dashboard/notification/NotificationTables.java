package org.scenicwatch.dashboard.notification;

import java.util.List;
import java.util.Optional;
import org.scenicwatch.dashboard.projection.JsonTable;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables of ladders and messages as screens list them (migration V59). */
@Component
class NotificationTables {

    /** More than a group's people on all channels; a screen shows no more. */
    private static final int MOST = 500;

    private final JsonTable<LadderRow> ladders;
    private final JsonTable<MessageRow> messages;

    NotificationTables(JdbcTemplate jdbc) {
        this.ladders = new JsonTable<>(
                "notification_ladder_row",
                LadderRow.class,
                row -> row.startedAt().toEpochMilli(),
                jdbc);
        this.messages = new JsonTable<>(
                "notification_message_row",
                MessageRow.class,
                row -> row.intendedAt().toEpochMilli(),
                jdbc);
    }

    JsonTable<LadderRow> ladders() {
        return ladders;
    }

    JsonTable<MessageRow> messages() {
        return messages;
    }

    /** The ladder of an alarm's newest occurrence. */
    Optional<LadderRow> newestLadderOf(String alarm) {
        return ladders
                .query("where alarm = ? order by (body ->> 'occurrence')::bigint desc limit 1", alarm)
                .values()
                .stream()
                .map(Stored::row)
                .findFirst();
    }

    /** The messages of an alarm's occurrence, newest first. */
    List<MessageRow> messagesOf(String alarm, long occurrence) {
        return messages
                .query(
                        "where alarm = ? and (body ->> 'occurrence')::bigint = ? order by sort desc, id limit " + MOST,
                        alarm,
                        occurrence)
                .values()
                .stream()
                .map(Stored::row)
                .toList();
    }
}
