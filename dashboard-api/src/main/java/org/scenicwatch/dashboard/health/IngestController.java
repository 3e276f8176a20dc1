package org.scenicwatch.dashboard.health;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.projection.Page;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of the devices' messages: counts of all fates, and the messages that were set aside. */
@RestController
@RequestMapping("/api/v1/ingest")
@Tag(name = "ingest")
class IngestController {

    private static final int USUAL = 50;

    private final JdbcTemplate jdbc;
    private final SiteSettings site;
    private final Clock clock;

    IngestController(JdbcTemplate jdbc, SiteSettings site, Clock clock) {
        this.jdbc = jdbc;
        this.site = site;
        this.clock = clock;
    }

    /** How many messages of one day met one fate for one reason. */
    record Fate(LocalDate day, String fate, @Nullable String reason, long count) {}

    /** A message that was set aside, without its content: that may hold a plate. */
    record SetAside(
            String id,
            Instant arrivedAt,
            String topic,
            @Nullable String area,
            @Nullable String kind,
            @Nullable String device,
            @Nullable String channel,
            String fate,
            String reason,
            @Nullable String field,
            @Nullable Long position,
            int size) {}

    @Operation(summary = "Counts of message fates by day / 消息去向统计")
    @GetMapping("/fates")
    Page<Fate> fates(
            @Parameter(description = "how many days back, today included") @RequestParam(defaultValue = "1") int days) {
        LocalDate first =
                LocalDate.ofInstant(clock.instant(), site.timeZone()).minusDays(Math.max(1, Math.min(366, days)));
        return Page.whole(jdbc.query(
                "select day, fate, reason, count from ingest_fate where day >= ? order by day desc, count desc",
                (row, n) -> new Fate(
                        row.getObject(1, LocalDate.class),
                        row.getString(2),
                        row.getString(3).isEmpty() ? null : row.getString(3),
                        row.getLong(4)),
                first));
    }

    @Operation(summary = "Messages that were set aside, newest first / 隔离区")
    @GetMapping("/quarantine")
    Page<SetAside> quarantine(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit, USUAL);
        List<SetAside> rows = jdbc.query(
                """
                select id, arrived_at, topic, area, kind, device, channel, fate, reason, field, position, size
                from quarantine where id < ? order by id desc limit ?
                """,
                (row, n) -> new SetAside(
                        Long.toString(row.getLong(1)),
                        row.getObject(2, OffsetDateTime.class)
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10).isEmpty() ? null : row.getString(10),
                        row.getObject(11, Long.class),
                        row.getInt(12)),
                Page.Cursor.of(cursor).sort(),
                size + 1);
        return Page.of(rows, size, row -> new Page.Cursor(Long.parseLong(row.id()), row.id()));
    }
}
