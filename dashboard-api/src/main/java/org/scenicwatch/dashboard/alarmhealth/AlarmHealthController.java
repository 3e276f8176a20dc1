package org.scenicwatch.dashboard.alarmhealth;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How well the alarm system serves the desk, over any period. */
@RestController
@RequestMapping("/api/v1/alarm-health")
@Tag(name = "alarm health")
class AlarmHealthController {

    private static final Duration USUAL = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(92);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final AlarmHealthReports reports;
    private final SiteSettings site;
    private final Clock clock;

    AlarmHealthController(AlarmHealthReports reports, SiteSettings site, Clock clock) {
        this.reports = reports;
        this.site = site;
        this.clock = clock;
    }

    @Operation(
            summary = "Figures of alarm health / 报警健康指标",
            description =
                    "Of the last 24 hours unless told otherwise, at most 92 days; a period does not reach beyond now.")
    @GetMapping
    AlarmHealthReport report(
            @Parameter(description = "RFC 3339") @RequestParam(required = false) @Nullable String from,
            @Parameter(description = "RFC 3339") @RequestParam(required = false) @Nullable String to) {
        Period period = period(from, to);
        return reports.of(period.from(), period.to());
    }

    @Operation(
            summary = "The same as a table for spreadsheet programs / 导出报警健康指标",
            description = "UTF-8 with a byte order mark; one line for each figure, alarm, cause, model and window.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
    @GetMapping("/export")
    ResponseEntity<byte[]> export(
            @Parameter(description = "RFC 3339") @RequestParam(required = false) @Nullable String from,
            @Parameter(description = "RFC 3339") @RequestParam(required = false) @Nullable String to) {
        Period period = period(from, to);
        String name =
                "alarm-health-" + day(period.from()) + "-" + day(period.to().minusMillis(1)) + ".csv";
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(AlarmHealthCsv.of(reports.of(period.from(), period.to()), site.timeZone()));
    }

    private record Period(Instant from, Instant to) {}

    private Period period(@Nullable String from, @Nullable String to) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant asked = to == null ? now : instant("to", to);
        Instant end = asked.isAfter(now) ? now : asked;
        Instant begin = from == null ? end.minus(USUAL) : instant("from", from);
        if (!begin.isBefore(end)) {
            throw invalid("from", "from 须早于 to，也早于现在。", "from must be before to, and before now.");
        }
        if (Duration.between(begin, end).compareTo(LONGEST) > 0) {
            throw invalid(
                    "from", "时段最长 " + LONGEST.toDays() + " 天。", "A period has at most " + LONGEST.toDays() + " days.");
        }
        return new Period(begin, end);
    }

    private static Instant instant(String field, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw invalid(
                    field,
                    field + " 须为带时区的时间，例如 2026-05-01T08:00:00Z。",
                    field + " has to be a time with an offset, for example 2026-05-01T08:00:00Z.");
        }
    }

    private static ApiProblem invalid(String field, String zh, String en) {
        return ApiProblem.field(field, "request.invalid-" + field, zh, en);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, site.timeZone());
    }
}
