package org.scenicwatch.dashboard.hazard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.hazard.HazardBook;
import org.scenicwatch.core.hazard.HazardOrigin;
import org.scenicwatch.core.hazard.HazardState;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.intake.IntakeLimits;
import org.scenicwatch.dashboard.intake.TrackingCodes;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Hazards reported by the public (随手拍), and how it goes with them: no login, rate limited like complaints. */
@RestController
@RequestMapping("/api/v1/public/hazards")
@Tag(name = "hazard")
class PublicHazardController {

    private final HazardReports reports;
    private final HazardTables tables;
    private final HazardBook book;
    private final IntakeLimits limits;
    private final TrackingCodes codes;

    PublicHazardController(
            HazardReports reports, HazardTables tables, HazardBook book, IntakeLimits limits, TrackingCodes codes) {
        this.reports = reports;
        this.tables = tables;
        this.book = book;
        this.limits = limits;
        this.codes = codes;
    }

    /** A report without photos. */
    record NewHazard(
            @Nullable String kind,
            @Nullable String place,
            @Nullable String statement,
            @Nullable String phone) {}

    /** What the reporter needs to follow it; shown once. */
    record Receipt(String code, String number) {}

    /**
     * How it goes: never words, phone or photos.
     *
     * @param points what it was rewarded with; absent: nothing
     */
    record Progress(
            String number,
            HazardState state,
            LocalText stateTitle,
            Instant reportedAt,
            @Nullable Instant until,
            @Nullable Integer points) {}

    @Operation(summary = "Kinds of hazards / 隐患类别")
    @GetMapping("/kinds")
    List<HazardBook.Choice> kinds() {
        return book.sheet().kinds();
    }

    @Operation(summary = "Report a hazard / 随手拍上报隐患")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> report(@RequestBody NewHazard hazard, HttpServletRequest request) {
        limits.checkSender(request.getRemoteAddr(), hazard.phone());
        return answer(new HazardReports.Report(
                HazardOrigin.RESIDENT, hazard.kind(), hazard.place(), hazard.statement(), hazard.phone(), List.of()));
    }

    @Operation(summary = "Report a hazard with photos / 随手拍上报隐患（带照片）")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Receipt> report(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String statement,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            HttpServletRequest request) {
        limits.checkSender(request.getRemoteAddr(), phone);
        return answer(new HazardReports.Report(HazardOrigin.RESIDENT, kind, place, statement, phone, sent(photos)));
    }

    @Operation(summary = "How it goes with a reported hazard / 查询隐患进度")
    @GetMapping("/{code}")
    ResponseEntity<Progress> progress(@PathVariable String code, HttpServletRequest request) {
        limits.checkLook(request.getRemoteAddr());
        HazardRow row =
                codes.hash(code).flatMap(tables::hazardOf).flatMap(tables::find).orElseThrow(ApiProblem::notFound);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Progress(
                        row.number(),
                        row.state(),
                        row.state().title(),
                        row.reportedAt(),
                        row.state() == HazardState.ORDERED ? row.until() : null,
                        row.reward() == HazardRow.Reward.GRANTED ? row.points() : null));
    }

    /** The files that were sent; an empty file field is none. */
    static List<MultipartFile> sent(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
    }

    private ResponseEntity<Receipt> answer(HazardReports.Report report) {
        HazardReports.Taken taken = reports.take(report);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new Receipt(taken.code(), taken.number()));
    }
}
