package org.scenicwatch.ingest.lane;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.detection.Detector;
import org.scenicwatch.core.alarm.detection.DetectorSnapshot;
import org.scenicwatch.core.alarm.detection.DetectorState;
import org.scenicwatch.core.alarm.detection.RuleBooks;
import org.scenicwatch.core.alarm.events.RulesPublished;
import org.scenicwatch.core.eventstore.TelemetryStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings back what detection knew of a shard: the last snapshot, then every event stored after it. */
final class ShardStates {

    private static final Logger log = LoggerFactory.getLogger(ShardStates.class);

    private final JdbcClient jdbc;
    private final String area;
    private final TelemetryStore telemetry;
    private final EventStore domain;
    private final RuleBooks books;
    private final Clock clock;

    ShardStates(
            JdbcClient jdbc, String area, TelemetryStore telemetry, EventStore domain, RuleBooks books, Clock clock) {
        this.jdbc = jdbc;
        this.area = area;
        this.telemetry = telemetry;
        this.domain = domain;
        this.books = books;
        this.clock = clock;
    }

    /** Takes up every rule book that was published; a shard may stand at any of them. */
    void readRuleBooks() {
        try (Stream<? extends DomainEventMessage<?>> events =
                domain.readEvents(AlarmIds.ruleBook(area)).asStream()) {
            events.forEach(event -> {
                if (event.getPayload() instanceof RulesPublished published) {
                    books.add(published);
                }
            });
        }
    }

    /** The shard as it stands in the database, held under {@code epoch}. */
    HeldShard load(int shard, long epoch) {
        Optional<Saved> saved = jdbc.sql(
                        "select sequence_number, format, state from detector_snapshot where area = ? and shard = ?")
                .params(area, shard)
                .query((row, n) -> new Saved(row.getLong(1), row.getInt(2), row.getBytes(3)))
                .optional()
                .filter(snapshot -> DetectorSnapshot.isReadable(snapshot.format));
        DetectorState state = saved.map(snapshot -> DetectorSnapshot.read(snapshot.format, snapshot.state))
                .orElseGet(DetectorState::new);
        long snapshotHead = saved.map(Saved::head).orElse(-1L);
        long[] head = {snapshotHead};
        try (Stream<? extends DomainEventMessage<?>> events = telemetry.readShard(area, shard, snapshotHead + 1)) {
            events.forEach(event -> {
                Detector.replay(state, event.getPayload(), books);
                head[0] = event.getSequenceNumber();
            });
        }
        log.info(
                "shard={} epoch={} head={} snapshot={} devices={} rules={}",
                shard,
                epoch,
                head[0],
                snapshotHead,
                state.deviceCount(),
                state.rulesVersion());
        return new HeldShard(shard, epoch, state, head[0], snapshotHead);
    }

    /** Saves the shard's state, in the caller's transaction. */
    void save(HeldShard held) {
        jdbc.sql("""
                        insert into detector_snapshot as saved (area, shard, sequence_number, format, state, at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (area, shard) do update
                           set sequence_number = excluded.sequence_number, format = excluded.format,
                               state = excluded.state, at = excluded.at
                         where saved.sequence_number <= excluded.sequence_number
                        """)
                .params(
                        area,
                        held.shard,
                        held.head,
                        DetectorSnapshot.FORMAT,
                        DetectorSnapshot.write(held.state),
                        Timestamp.from(clock.instant()))
                .update();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, only carried
    private record Saved(long head, int format, byte[] state) {
        private Saved {
            Objects.requireNonNull(state);
        }
    }
}
