package org.scenicwatch.dashboard.hazard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.hazard.HazardBook;
import org.scenicwatch.core.hazard.HazardIds;
import org.scenicwatch.core.hazard.HazardOrigin;
import org.scenicwatch.core.hazard.HazardState;
import org.scenicwatch.core.hazard.Severity;
import org.scenicwatch.core.hazard.write.DismissHazard;
import org.scenicwatch.core.hazard.write.GrantReward;
import org.scenicwatch.core.hazard.write.OrderRectify;
import org.scenicwatch.core.hazard.write.RecheckHazard;
import org.scenicwatch.core.hazard.write.ReportRectified;
import org.scenicwatch.core.hazard.write.ReverseReward;
import org.scenicwatch.core.hazard.write.StrikeOffHazard;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.IfMatch;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.scenicwatch.dashboard.media.PhotoSet;
import org.scenicwatch.dashboard.projection.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Hazards for the desk and for those who put them right. */
@RestController
@RequestMapping("/api/v1/hazards")
@Tag(name = "hazard")
class HazardController {

    private static final int CODE = 64;
    private static final int WORDS = 2_000;

    private final HazardTables tables;
    private final HazardViews views;
    private final HazardSight sight;
    private final HazardReports reports;
    private final HazardBook book;
    private final CaseCatalogue catalogue;
    private final Decisions decisions;
    private final SiteSettings site;
    private final Clock clock;

    HazardController(
            HazardTables tables,
            HazardViews views,
            HazardSight sight,
            HazardReports reports,
            HazardBook book,
            CaseCatalogue catalogue,
            Decisions decisions,
            SiteSettings site,
            Clock clock) {
        this.tables = tables;
        this.views = views;
        this.sight = sight;
        this.reports = reports;
        this.book = book;
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.site = site;
        this.clock = clock;
    }

    /** Why there is nothing to put right. */
    record Dismissal(
            @NotBlank @Size(max = CODE) String ground,
            @Nullable @Size(max = WORDS) String note) {}

    /** Who has to put it right, and by when. */
    record Order(
            @NotBlank @Size(max = CODE) String body,
            @NotNull Severity severity,
            @NotNull OffsetDateTime until,
            @Nullable @Size(max = WORDS) String note) {}

    /** Whether it was put right; if not, by when else. */
    record Recheck(
            @NotNull Boolean passed,
            @Nullable OffsetDateTime until,
            @Nullable @Size(max = WORDS) String note) {}

    /** Why a reward is taken back. */
    record Reversal(@Nullable @Size(max = WORDS) String reason) {}

    /** A command on a hazard, with the person's words if there are any. */
    private interface HazardCommand {
        Object on(String hazardId, @Nullable String wordsRef);
    }

    @Operation(summary = "Kinds, grounds and rules of rewards, with their sources / 隐患选项与奖励规则")
    @GetMapping("/book")
    HazardBook.Sheet choices() {
        return book.sheet();
    }

    @Operation(summary = "Hazards, the newest first / 隐患列表")
    @GetMapping
    Page<HazardViews.Line> list(
            @RequestParam(required = false) @Nullable HazardState state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Page.limit(limit, 200);
        List<HazardRow> found =
                tables.page(state == null ? null : state.name(), kind, Page.Cursor.of(cursor), most + 1);
        Page<HazardRow> page =
                Page.of(found, most, row -> new Page.Cursor(row.reportedAt().toEpochMilli(), row.id()));
        return new Page<>(page.items().stream().map(views::line).toList(), page.next());
    }

    @Operation(summary = "One hazard with all that happened to it / 隐患详情")
    @GetMapping("/{id}")
    ResponseEntity<HazardViews.Detail> one(@PathVariable String id) {
        return shown(HttpStatus.OK, of(id));
    }

    @Operation(summary = "Report a hazard from the desk or on patrol / 登记隐患")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<HazardViews.Detail> report(
            @RequestParam HazardOrigin origin,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String statement,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos) {
        String id = reports.take(new HazardReports.Report(
                        origin, kind, place, statement, phone, "zh", PhotoSet.sent(photos), null))
                .id();
        return shown(HttpStatus.CREATED, awaited(id));
    }

    @Operation(summary = "Say that there is nothing to put right / 核查不属实")
    @PostMapping("/{id}/dismiss")
    ResponseEntity<HazardViews.Detail> dismiss(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Dismissal body) {
        long version = IfMatch.required(seen);
        return decide(
                id,
                version,
                body.note(),
                (hazard, ref) -> new DismissHazard(hazard, version, body.ground(), ref, clock.instant()));
    }

    @Operation(summary = "Have it put right, or change the order / 责令整改")
    @PostMapping("/{id}/order")
    ResponseEntity<HazardViews.Detail> order(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Order body) {
        long version = IfMatch.required(seen);
        if (catalogue.body(body.body()).isEmpty()) {
            throw ApiProblem.field(
                    "body", "hazard.unknown-body", "没有此单位：" + body.body(), "There is no such body: " + body.body());
        }
        return decide(
                id,
                version,
                body.note(),
                (hazard, ref) -> new OrderRectify(
                        hazard,
                        version,
                        body.body(),
                        body.severity(),
                        body.until().toInstant(),
                        ref,
                        clock.instant()));
    }

    @Operation(summary = "Say that it is put right, with photos / 报告整改")
    @PostMapping(value = "/{id}/rectified", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<HazardViews.Detail> rectified(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestParam(required = false) @Nullable @Size(max = WORDS) String note,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos) {
        long version = IfMatch.required(seen);
        HazardRow row = of(id);
        List<String> kept = reports.keep(HazardIds.aggregate(id), reports.photos("photos", PhotoSet.sent(photos)));
        try {
            return decide(
                    id,
                    version,
                    note,
                    (hazard, ref) ->
                            new ReportRectified(hazard, version, sight.speaksFor(row), kept, ref, clock.instant()));
        } catch (RuntimeException e) {
            reports.forget(kept);
            throw e;
        }
    }

    @Operation(summary = "Look whether it is put right / 复查")
    @PostMapping("/{id}/recheck")
    ResponseEntity<HazardViews.Detail> recheck(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Recheck body) {
        long version = IfMatch.required(seen);
        OffsetDateTime until = body.until();
        return decide(
                id,
                version,
                body.note(),
                (hazard, ref) -> new RecheckHazard(
                        hazard,
                        version,
                        body.passed(),
                        until == null ? null : until.toInstant(),
                        ref,
                        clock.instant()));
    }

    @Operation(summary = "Strike it off / 销号")
    @PostMapping("/{id}/strike-off")
    ResponseEntity<HazardViews.Detail> strikeOff(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen) {
        long version = IfMatch.required(seen);
        return decide(id, version, null, (hazard, ref) -> new StrikeOffHazard(hazard, version, clock.instant()));
    }

    @Operation(summary = "Reward the resident, once / 奖励")
    @PostMapping("/{id}/reward")
    ResponseEntity<HazardViews.Detail> reward(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen) {
        long version = IfMatch.required(seen);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, site.timeZone());
        return decide(id, version, null, (hazard, ref) -> new GrantReward(hazard, version, today, now));
    }

    @Operation(summary = "Take the reward back / 撤销奖励")
    @PostMapping("/{id}/reverse-reward")
    ResponseEntity<HazardViews.Detail> reverse(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Reversal body) {
        long version = IfMatch.required(seen);
        return decide(
                id, version, body.reason(), (hazard, ref) -> new ReverseReward(hazard, version, ref, clock.instant()));
    }

    private ResponseEntity<HazardViews.Detail> decide(
            String id, long version, @Nullable String words, HazardCommand command) {
        String aggregate = HazardIds.aggregate(of(id).id());
        try {
            decisions.decide(aggregate, version, words, ref -> command.on(aggregate, ref));
        } catch (Decisions.Overtaken e) {
            throw IfMatch.changed("该隐患已有变化，请查看后再操作。", "This hazard has changed. Look again, then decide.");
        }
        return shown(HttpStatus.OK, awaited(id));
    }

    private HazardRow awaited(String id) {
        decisions.await(
                HazardIds.aggregate(id),
                version ->
                        tables.find(id).filter(row -> row.version() >= version).isPresent());
        return of(id);
    }

    private HazardRow of(String id) {
        return tables.find(id)
                .orElseThrow(() ->
                        ApiProblem.of(HttpStatus.NOT_FOUND, "hazard.not-found", "没有此隐患。", "There is no such hazard."));
    }

    private ResponseEntity<HazardViews.Detail> shown(HttpStatus status, HazardRow row) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .eTag(IfMatch.tag(row.version()))
                .body(views.detail(row));
    }
}
