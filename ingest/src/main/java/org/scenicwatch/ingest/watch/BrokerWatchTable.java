package org.scenicwatch.ingest.watch;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.ingest.watch.BrokerFigures.Figure;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of migrations V45 and V55. Writes in the caller's transaction. */
final class BrokerWatchTable {

    private final JdbcTemplate jdbc;
    private final ZoneId days;

    BrokerWatchTable(JdbcTemplate jdbc, ZoneId days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /** Takes the broker's figures and answers how many messages it threw away since the last look. */
    long take(Figure figure, Instant now) {
        List<Before> known = jdbc.query(
                "select counter from broker_watch where broker = ? for update",
                (row, n) -> new Before(row.getObject(1, Long.class)),
                figure.broker());
        @Nullable Long before = known.isEmpty() ? null : known.get(0).counter();
        // A broker that tells nothing for a while has not forgotten what it counted.
        @Nullable Long counter = figure.dropped() == null ? before : figure.dropped();
        jdbc.update(
                """
                insert into broker_watch (broker, counter, held, queue_limit, overruns, seen_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (broker) do update set counter = excluded.counter, held = excluded.held,
                    queue_limit = excluded.queue_limit, overruns = excluded.overruns, seen_at = excluded.seen_at
                """,
                figure.broker(),
                counter,
                figure.held(),
                figure.queueLimit(),
                figure.overruns(),
                Timestamp.from(now));
        long risen = risen(before, figure.dropped());
        if (risen > 0) {
            jdbc.update(
                    """
                    insert into broker_dropped as kept (day, broker, count, last_at) values (?, ?, ?, ?)
                    on conflict (day, broker) do update
                       set count = kept.count + excluded.count, last_at = excluded.last_at
                    """,
                    java.sql.Date.valueOf(LocalDate.ofInstant(now, days)),
                    figure.broker(),
                    risen,
                    Timestamp.from(now));
        }
        return risen;
    }

    /**
     * How far a counter rose. A smaller one began anew with the broker's restart. What it counted before the first look is
     * not ours: the broker may have served others for years.
     */
    static long risen(@Nullable Long before, @Nullable Long now) {
        if (before == null || now == null) {
            return 0;
        }
        return now >= before ? now - before : now;
    }

    private record Before(@Nullable Long counter) {}
}
