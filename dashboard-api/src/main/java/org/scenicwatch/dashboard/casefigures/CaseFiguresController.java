package org.scenicwatch.dashboard.casefigures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.casefigures.CaseFigureReport.Selection;
import org.scenicwatch.dashboard.casefigures.CaseFigures.Period;
import org.scenicwatch.dashboard.projection.Page;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of cases, over any period. */
@RestController
@RequestMapping("/api/v1/case-figures")
@Tag(name = "case figures")
class CaseFiguresController {

    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final Set<String> FIGURES = Set.of(
            "opened",
            "ended",
            "closed",
            "resumed",
            "open",
            "closing-24h",
            "closing-24h-missed",
            "first-answer",
            "satisfaction",
            "unsatisfied",
            "reopened",
            "overdue",
            "origin",
            "category",
            "remit",
            "outcome");

    private final CaseFigureReports reports;
    private final CaseCatalogue catalogue;
    private final SiteSettings site;
    private final Clock clock;

    CaseFiguresController(CaseFigureReports reports, CaseCatalogue catalogue, SiteSettings site, Clock clock) {
        this.reports = reports;
        this.catalogue = catalogue;
        this.site = site;
        this.clock = clock;
    }

    /**
     * A case behind a figure.
     *
     * @param id the case's uuid
     * @param title the category's name
     * @param bodyName what people call the body that leads
     * @param closedAt when it ended last; absent: it is at work
     */
    record Behind(
            String id,
            String number,
            @Nullable LocalText title,
            @Nullable LocalText bodyName,
            Instant openedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant resolvedAt,
            @Nullable Instant closedAt,
            boolean open) {}

    @Operation(
            summary = "Figures of cases / 事件统计",
            description =
                    "Of the last seven days unless told otherwise, at most 366; a period does not reach beyond now. "
                            + "from and to are times, or days of the site of which the last is in the period.")
    @GetMapping
    CaseFigureReport report(
            @Parameter(description = "RFC 3339, or a day") @RequestParam(required = false) @Nullable String from,
            @Parameter(description = "RFC 3339, or a day") @RequestParam(required = false) @Nullable String to,
            @Parameter(description = "day, week or month: the parts of the flow") @RequestParam(defaultValue = "day")
                    String by,
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String remit,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String zone) {
        return reports.of(period(from, to), by(by), selection(body, remit, category, zone));
    }

    @Operation(summary = "The same as a file for spreadsheet programs / 导出事件统计")
    @GetMapping("/export")
    ResponseEntity<byte[]> export(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "day") String by,
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String remit,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String zone,
            @Parameter(description = "csv or xlsx") @RequestParam(defaultValue = "csv") String format) {
        boolean csv = format.equals("csv");
        if (!csv && !format.equals("xlsx")) {
            throw unknown("format", format);
        }
        CaseFigureReport report = report(from, to, by, body, remit, category, zone);
        String name =
                "case-figures-" + day(report.from()) + "-" + day(report.to().minusMillis(1)) + "." + format;
        return ResponseEntity.ok()
                .contentType(csv ? CSV : XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(
                        csv
                                ? CaseFigureFiles.csv(report, site.timeZone())
                                : CaseFigureFiles.xlsx(report, site.timeZone()));
    }

    @Operation(summary = "The cases behind a figure, the newest first / 指标对应的事件单")
    @GetMapping("/cases")
    Page<Behind> behind(
            @Parameter(description = "the figure's code") @RequestParam String figure,
            @Parameter(description = "which of a split, or which clock") @RequestParam(required = false) @Nullable
                    String item,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String remit,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        if (!FIGURES.contains(figure)) {
            throw unknown("figure", figure);
        }
        List<CaseFigureRow> found =
                reports.behind(period(from, to), selection(body, remit, category, zone), figure, item);
        // The figures are counted from all of them anyway: a page is cut out of what is at hand.
        int begin = (int) Math.min(
                found.size(),
                Math.max(0, -Page.Cursor.of(cursor == null ? "0_0" : cursor).sort()));
        int end = Math.min(found.size(), begin + Page.limit(limit, 100));
        return new Page<>(
                found.subList(begin, end).stream().map(this::shown).toList(),
                end < found.size() ? -end + "_" + figure : null);
    }

    private Behind shown(CaseFigureRow row) {
        CaseFigureRow.Step last =
                row.steps().isEmpty() ? null : row.steps().get(row.steps().size() - 1);
        return new Behind(
                row.id(),
                row.number(),
                catalogue.categories().stream()
                        .filter(category -> category.id().equals(row.category()))
                        .map(CaseCatalogue.Category::title)
                        .findFirst()
                        .orElse(null),
                catalogue.body(row.body()).map(CaseCatalogue.Entry::title).orElse(null),
                row.openedAt(),
                row.answeredAt(),
                row.resolvedAt(),
                row.open() || last == null ? null : last.at(),
                row.open());
    }

    private Selection selection(
            @Nullable String body, @Nullable String remit, @Nullable String category, @Nullable String zone) {
        return new Selection(
                body, remit, category, zone == null ? null : RowIds.inArea(site.area(), RowIds.ofPath(zone)));
    }

    private Period period(@Nullable String from, @Nullable String to) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant asked = to == null ? now : instant("to", to, 1);
        Instant end = asked.isAfter(now) ? now : asked;
        Instant begin = from == null ? end.minus(USUAL) : instant("from", from, 0);
        if (!begin.isBefore(end)) {
            throw invalid("from", "from 须早于 to，也早于现在。", "from must be before to, and before now.");
        }
        if (Duration.between(begin, end).compareTo(LONGEST) > 0) {
            throw invalid(
                    "from", "时段最长 " + LONGEST.toDays() + " 天。", "A period has at most " + LONGEST.toDays() + " days.");
        }
        return new Period(begin, end);
    }

    /** A time, or the beginning of a day of the site that is so many days after the one that is named. */
    private Instant instant(String field, String text, int daysAfter) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text)
                            .plusDays(daysAfter)
                            .atStartOfDay(site.timeZone())
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw invalid(
                    field,
                    field + " 须为日期或带时区的时间，例如 2026-05-01 或 2026-05-01T08:00:00Z。",
                    field
                            + " has to be a day or a time with an offset, for example 2026-05-01 or 2026-05-01T08:00:00Z.");
        }
    }

    private static CaseCount.By by(String text) {
        return Arrays.stream(CaseCount.By.values())
                .filter(by -> by.name().equals(text))
                .findFirst()
                .orElseThrow(() -> unknown("by", text));
    }

    private static ApiProblem unknown(String field, String text) {
        return invalid(field, field + " 没有这个取值：" + text, field + " has no such value: " + text);
    }

    private static ApiProblem invalid(String field, String zh, String en) {
        return ApiProblem.field(field, "request.invalid-" + field, zh, en);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, site.timeZone());
    }
}
