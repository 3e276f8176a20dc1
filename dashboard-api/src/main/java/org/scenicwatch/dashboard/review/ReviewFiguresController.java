package org.scenicwatch.dashboard.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Points per body, person and finding for a period, and the same as a file. */
@RestController
@RequestMapping("/api/v1/review-figures")
@Tag(name = "review")
class ReviewFiguresController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int LONGEST_DAYS = 366;

    private final ReviewTables tables;
    private final ReviewViews views;
    private final SiteSettings site;

    ReviewFiguresController(ReviewTables tables, ReviewViews views, SiteSettings site) {
        this.tables = tables;
        this.views = views;
        this.site = site;
    }

    /** A line with its name. */
    record Line(String id, LocalText name, int reviews, int findings, int points) {}

    /** The figures of a period; both days are in it. */
    record Report(
            LocalDate from,
            LocalDate to,
            int reviews,
            int clean,
            int findings,
            int points,
            List<Line> bodies,
            List<Line> handlers,
            List<Line> kinds) {}

    @Operation(
            summary = "Points of reviews per body, person and finding / 评查扣分统计",
            description = "Both days are days of the site and in the period, at most 366 of them.")
    @GetMapping
    Report report(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw ApiProblem.field(
                    "to",
                    "request.invalid-to",
                    "to 不得早于 from，时段最长 " + LONGEST_DAYS + " 天。",
                    "to must not be before from, and a period has at most " + LONGEST_DAYS + " days.");
        }
        ReviewFigures.Counted counted = ReviewFigures.of(tables.filed(
                from.atStartOfDay(site.timeZone()).toInstant(),
                to.plusDays(1).atStartOfDay(site.timeZone()).toInstant()));
        return new Report(
                from,
                to,
                counted.reviews(),
                counted.clean(),
                counted.findings(),
                counted.points(),
                lines(counted.bodies(), views::body),
                lines(counted.handlers(), views::person),
                lines(counted.kinds(), views::finding));
    }

    @Operation(summary = "The same as CSV / 导出评查统计")
    @GetMapping("/export")
    ResponseEntity<byte[]> export(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        String name = "review-figures-" + from + "-" + to + ".csv";
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(ReviewFigureFile.csv(report(from, to)));
    }

    private static List<Line> lines(List<ReviewFigures.Count> counts, Function<String, ReviewViews.Named> names) {
        return counts.stream()
                .map(count -> new Line(
                        count.id(), names.apply(count.id()).name(), count.reviews(), count.findings(), count.points()))
                .toList();
    }
}
