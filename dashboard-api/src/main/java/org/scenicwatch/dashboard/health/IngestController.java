package org.scenicwatch.dashboard.health;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.projection.Page;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of the devices' messages: counts of all fates. */
@RestController
@RequestMapping("/api/v1/ingest")
@Tag(name = "ingest")
class IngestController {

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
}
