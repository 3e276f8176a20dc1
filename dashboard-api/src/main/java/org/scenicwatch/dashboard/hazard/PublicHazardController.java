package org.scenicwatch.dashboard.hazard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.hazard.HazardBook;
import org.scenicwatch.core.hazard.HazardOrigin;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.intake.Gate;
import org.scenicwatch.dashboard.intake.IntakeLimits;
import org.scenicwatch.dashboard.intake.PageWords;
import org.scenicwatch.dashboard.media.PhotoSet;
import org.scenicwatch.dashboard.track.TextWish;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Hazards reported by the public (随手拍), and how it goes with them: no login, rate limited like complaints. */
@RestController
@RequestMapping("/api/v1/public/hazards")
@Tag(name = "hazard")
class PublicHazardController {

    private final HazardReports reports;
    private final HazardTracking tracking;
    private final HazardBook book;
    private final Gate gate;
    private final IntakeLimits limits;
    private final TextWish wish;

    PublicHazardController(
            HazardReports reports,
            HazardTracking tracking,
            HazardBook book,
            Gate gate,
            IntakeLimits limits,
            TextWish wish) {
        this.reports = reports;
        this.tracking = tracking;
        this.book = book;
        this.gate = gate;
        this.limits = limits;
        this.wish = wish;
    }

    /** A report without photos. */
    record NewHazard(
            @Nullable String kind,
            @Nullable String place,
            @Nullable String statement,
            @Nullable String phone,
            @Nullable String language) {}

    /** What the reporter needs to follow it; shown once. */
    record Receipt(String code, String number, String track) {}

    @Operation(summary = "Kinds of hazards / 隐患类别")
    @GetMapping("/kinds")
    List<HazardBook.Choice> kinds() {
        return book.sheet().kinds();
    }

    @Operation(summary = "Report a hazard / 随手拍上报隐患")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> report(
            @RequestBody NewHazard hazard,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String onceKey,
            Locale locale,
            HttpServletRequest request) {
        gate.openForHazard(request.getRemoteAddr(), hazard.phone(), hazard.place());
        return answer(new HazardReports.Report(
                HazardOrigin.RESIDENT,
                hazard.kind(),
                hazard.place(),
                hazard.statement(),
                hazard.phone(),
                PageWords.languageOf(hazard.language(), locale),
                List.of(),
                onceKey));
    }

    @Operation(summary = "Report a hazard with photos / 随手拍上报隐患（带照片）")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Receipt> report(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String statement,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String onceKey,
            Locale locale,
            HttpServletRequest request) {
        gate.openForHazard(request.getRemoteAddr(), phone, place);
        return answer(new HazardReports.Report(
                HazardOrigin.RESIDENT,
                kind,
                place,
                statement,
                phone,
                PageWords.languageOf(language, locale),
                PhotoSet.sent(photos),
                onceKey));
    }

    @Operation(summary = "How it goes with a reported hazard / 查询隐患进度")
    @GetMapping("/{code}")
    ResponseEntity<HazardProgress> progress(@PathVariable String code, HttpServletRequest request) {
        limits.checkLook(request.getRemoteAddr());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(tracking.find(code).orElseThrow(ApiProblem::notFound));
    }

    @Operation(summary = "Send no more text messages about it / 停止短信")
    @PostMapping("/{code}/texts-off")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stopTexts(@PathVariable String code, HttpServletRequest request) {
        limits.checkAct(request.getRemoteAddr());
        wish.want(tracking.refUnder(code).orElseThrow(ApiProblem::notFound), false);
    }

    @Operation(summary = "Send text messages about it again / 恢复短信")
    @PostMapping("/{code}/texts-on")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resumeTexts(@PathVariable String code, HttpServletRequest request) {
        limits.checkAct(request.getRemoteAddr());
        wish.want(tracking.refUnder(code).orElseThrow(ApiProblem::notFound), true);
    }

    private ResponseEntity<Receipt> answer(HazardReports.Report report) {
        HazardReports.Taken taken = reports.take(report);
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/v1/public/hazards/" + taken.code()))
                .cacheControl(CacheControl.noStore())
                .body(new Receipt(taken.code(), taken.number(), "/hazard/track/" + taken.code()));
    }
}
