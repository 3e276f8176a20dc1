package org.scenicwatch.dashboard.health;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.SiteSettings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the broker threw away and what it holds, as ingest keeps it. */
@RestController
@Tag(name = "ingest")
class BrokerController {

    private static final int DAYS = 30;
    /** Ingest looks every few seconds; a broker that was not seen for longer is away or another one by now. */
    private static final Duration PRESENT = Duration.ofMinutes(2);

    private final JdbcTemplate jdbc;
    private final SiteSettings site;
    private final Clock clock;

    BrokerController(JdbcTemplate jdbc, SiteSettings site, Clock clock) {
        this.jdbc = jdbc;
        this.site = site;
        this.clock = clock;
    }

    /**
     * One broker, or one node of a cluster.
     *
     * @param broker its name
     * @param counts whether it tells what it throws away; if not, nobody knows
     * @param held messages that it holds for clients; absent when it does not tell
     * @param queueLimit the most that it holds for one client; absent when it does not tell
     * @param overruns its version when that sends more at once than it may, while it works off a backlog; else absent
     * @param seenAt when it was last looked at
     */
    record Broker(
            String broker,
            boolean counts,
            @Nullable Long held,
            @Nullable Long queueLimit,
            @Nullable String overruns,
            Instant seenAt) {}

    /** How many messages were thrown away on one day. */
    record Day(LocalDate day, long count) {}

    /**
     * The brokers and their losses.
     *
     * @param brokers those that were seen lately
     * @param droppedToday messages thrown away today, site time
     * @param dropped and in the last 30 days
     * @param lastDroppedAt when some were last thrown away
     * @param days the days on which some were, newest first
     */
    record Answer(
            List<Broker> brokers,
            long droppedToday,
            long dropped,
            @Nullable Instant lastDroppedAt,
            List<Day> days) {}

    @Operation(summary = "Messages that the broker threw away, and its queue / 消息服务丢弃统计")
    @GetMapping("/api/v1/ingest/broker")
    Answer broker() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, site.timeZone());
        List<Broker> brokers = jdbc.query(
                "select broker, counter, held, queue_limit, overruns, seen_at from broker_watch where seen_at > ?"
                        + " order by broker",
                (row, n) -> new Broker(
                        row.getString(1),
                        row.getObject(2) != null,
                        row.getObject(3, Long.class),
                        row.getObject(4, Long.class),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()),
                Timestamp.from(now.minus(PRESENT)));
        List<Day> days = jdbc.query(
                "select day, sum(count)::bigint from broker_dropped where day > ? group by day order by day desc",
                (row, n) -> new Day(row.getObject(1, LocalDate.class), row.getLong(2)),
                today.minusDays(DAYS));
        Timestamp last = jdbc.queryForObject("select max(last_at) from broker_dropped", Timestamp.class);
        return new Answer(
                brokers,
                days.stream()
                        .filter(day -> day.day().equals(today))
                        .mapToLong(Day::count)
                        .sum(),
                days.stream().mapToLong(Day::count).sum(),
                last == null ? null : last.toInstant(),
                days);
    }
}
