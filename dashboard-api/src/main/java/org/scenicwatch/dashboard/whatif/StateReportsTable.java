package org.scenicwatch.dashboard.whatif;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.scenicwatch.core.eventstore.EventType;
import org.scenicwatch.core.telemetry.Shards;
import org.scenicwatch.core.telemetry.events.StatesReported;
import org.scenicwatch.core.telemetry.events.StatesReported.ReportedState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The state reports of a time, out of the telemetry's events: no table keeps more than the newest. */
@Component
class StateReportsTable {

    /** Events that are looked at in one query; few of them are state reports, and those are held in memory. */
    private static final long STEP = 500;

    private static final String TYPE =
            StatesReported.class.getAnnotation(EventType.class).value();

    private static final String HEAD = """
            select coalesce(max(sequence_number), -1) from telemetry_event where aggregate_identifier = ?
            """;

    /** The numbers of a stream grow with time, so one of them is found by halving. */
    private static final String IS_BEFORE = """
            select coalesce((select time_stamp < ? from telemetry_event
              where aggregate_identifier = ? and sequence_number >= ? order by sequence_number limit 1), false)
            """;

    /** The type stands in the row itself: blocks of readings, which lie outside of it, are passed over unread. */
    private static final String REPORTS = """
            select payload, payload_revision from telemetry_event
            where aggregate_identifier = ? and sequence_number >= ? and sequence_number < ? and payload_type = ?
            order by sequence_number
            """;

    private final JdbcTemplate jdbc;
    private final Serializer serializer;

    StateReportsTable(JdbcTemplate jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** A part of a shard's stream, by the numbers of its events; {@code end} is not included. */
    record Part(String stream, long begin, long end) {
        long events() {
            return Math.max(0, end - begin);
        }
    }

    /** The events of a shard that were stored in {@code [from, to)}. */
    Part part(String area, int shard, Instant from, Instant to) {
        String stream = Shards.stream(area, shard);
        return new Part(stream, first(stream, from), first(stream, to));
    }

    /**
     * Hands over the reports of a part in the order in which they were judged.
     *
     * @param reader takes one and says whether it wants more
     * @param progress is told how many events were looked at since it was told last
     * @return whether all were handed over
     */
    boolean read(Part part, Predicate<ReportedState> reader, LongConsumer progress) {
        for (long begin = part.begin(); begin < part.end(); begin += STEP) {
            long end = Math.min(part.end(), begin + STEP);
            List<StatesReported> events = jdbc.query(
                    REPORTS,
                    (row, n) -> {
                        StatesReported reported = serializer.deserialize(
                                new SimpleSerializedObject<>(row.getBytes(1), byte[].class, TYPE, row.getString(2)));
                        return reported;
                    },
                    part.stream(),
                    begin,
                    end,
                    TYPE);
            for (StatesReported event : events) {
                for (ReportedState report : event.states()) {
                    if (!reader.test(report)) {
                        return false;
                    }
                }
            }
            progress.accept(end - begin);
        }
        return true;
    }

    /** The number of the first event that was stored at {@code at} or later; one more than the last when there is none. */
    private long first(String stream, Instant at) {
        Long head = jdbc.queryForObject(HEAD, Long.class, stream);
        OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
        long low = 0;
        long high = (head == null ? -1 : head) + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (Boolean.TRUE.equals(jdbc.queryForObject(IS_BEFORE, Boolean.class, time, stream, middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
